using Jobbspar.Engine.Running;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>Definitions as Elsa's designers and servers of several years have written them, run from the command line.</summary>
public sealed class ElsasFilesTests : IDisposable
{
    private const string Child =
        """
        {"id":"sum-v3","definitionId":"sum","name":"Sum","version":3,"isLatest":true,"isPublished":true,"options":{"usableAsActivity":true},
         "inputs":[{"type":"Int32","name":"A","isArray":false},{"type":"Int32","name":"B","isArray":false}],"outputs":[{"type":"Int32","name":"Result"}],
         "root":{"id":"s","type":"Elsa.RunJavaScript","version":1,"script":{"typeName":"String","expression":{"type":"Literal","value":"return getA() + getB();"}},"result":{"typeName":"Object","memoryReference":{"id":"Result"}}}}
        """;

    private const string WaitingChild =
        """
        {"id":"slow-v1","definitionId":"slow","name":"Slow","version":1,"isPublished":true,"outputs":[{"type":"String","name":"Answer"}],"root":{"id":"q","type":"Elsa.Sequence","version":1,"activities":[
          {"id":"l","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"JavaScript","value":"'begun with ' + getInput('Who')"}}},
          {"id":"o","type":"Elsa.SetOutput","version":1,"outputName":{"typeName":"String","expression":{"type":"Literal","value":"Answer"}},"outputValue":{"typeName":"Object","expression":{"type":"Literal","value":"half"}}},
          {"id":"d","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"01:00:00"}}},
          {"id":"l2","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"ended"}}}]}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("jobbspar-elsa").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Int32")]
    [InlineData("System.Int32")]
    [InlineData("System.Int32, System.Private.CoreLib")]
    [InlineData("System.Int32, System.Private.CoreLib, Version=8.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e")]
    [InlineData("System.Nullable`1[[System.Int32, System.Private.CoreLib, Version=8.0.0.0]], System.Private.CoreLib")]
    [InlineData("Nullable<Int32>")]
    [InlineData("Int64")]
    [InlineData("Decimal")]
    [InlineData("Double")]
    public async Task A_number_is_a_number_however_its_type_is_written(string typeName) => await WritesAsync(
        Definition(Js("w", "variables.n + 1"), $$""" "variables":[{"id":"v","name":"n","typeName":"{{typeName}}","isArray":false,"value":"41"}] """), "42");

    [Theory]
    [InlineData("String", "true")]
    [InlineData("String[]", "false")]
    [InlineData("List<String>", "false")]
    [InlineData("ICollection<Object>", "false")]
    [InlineData("System.Collections.Generic.List`1[[System.String, System.Private.CoreLib]], System.Private.CoreLib", "false")]
    public async Task A_list_is_a_list_however_its_type_is_written(string typeName, string isArray) => await WritesAsync(
        Definition(
            $$$$"""{"id":"f","type":"Elsa.ForEach","version":1,"items":{"typeName":"Object[]","expression":{"type":"Variable","value":{"id":"v","name":"l"}}},"body":{{{{Js("w", "getCurrentValue()")}}}}}""",
            $$""" "variables":[{"id":"v","name":"l","typeName":"{{typeName}}","isArray":{{isArray}},"value":"[\"a\",\"b\"]"}] """),
        "a",
        "b");

    [Theory]
    [InlineData("Object")]
    [InlineData("JsonObject")]
    [InlineData("ObjectDictionary")]
    [InlineData("IDictionary<String, Object>")]
    [InlineData("Dictionary<String, Object>")]
    [InlineData("System.Dynamic.ExpandoObject, System.Linq.Expressions")]
    [InlineData("System.Collections.Generic.IDictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib")]
    public async Task Fields_can_be_read_however_the_type_is_written(string typeName) => await WritesAsync(
        Definition(Js("w", "variables.o.name"), $$""" "variables":[{"id":"v","name":"o","typeName":"{{typeName}}","value":{{(typeName is "Object" ? """{"name":"B"}""" : "\"{\\\"name\\\":\\\"B\\\"}\"")}}}] """), "B");

    [Theory]
    [InlineData("getOrderTotal()")]
    [InlineData("getorderTotal()")]
    [InlineData("getVariable('order_total')")]
    [InlineData("variables.order_total")]
    [InlineData("setOrderTotal(7); variables.order_total")]
    public async Task A_variable_with_an_underscore_has_the_functions_that_Elsa_gives_it(string script) =>
        await WritesAsync(Definition(Js("w", script), """ "variables":[{"id":"v","name":"order_total","typeName":"Int32","value":"7"}] """), "7");

    [Theory]
    [InlineData("getResultFromReadOrders().a")]
    [InlineData("getOutputFrom('Read orders', 'Result').a")]
    [InlineData("getOutputFrom('r').a")]
    [InlineData("getLastResult().a")]
    public async Task An_output_is_found_by_the_activitys_name(string script) => await WritesAsync(
        Definition(Sequence("""{"id":"r","name":"Read orders","type":"Elsa.RunJavaScript","version":1,"script":{"typeName":"String","expression":{"type":"Literal","value":"({a:5})"}}}""", Js("w", script))), "5");

    [Theory]
    [InlineData("bytesToString(bytesFromString('häst'))", "häst")]
    [InlineData("bytesToBase64(bytesFromString('hej'))", "aGVq")]
    [InlineData("bytesToString(bytesFromBase64('aGVq'))", "hej")]
    [InlineData("bytesToString([104, 101, 106])", "hej")]
    [InlineData("getGuidString().length + ' ' + newGuidString().length", "36 36")]
    [InlineData("getShortGuid().length > 10 && !/[+=\\/]/.test(newShortGuid())", "True")]
    public async Task Elsas_functions_for_bytes_and_ids_are_there(string script, string expected) => await WritesAsync(Definition(Js("w", script)), expected);

    [Theory]
    [InlineData("bytesToString([1, 256])")]
    [InlineData("bytesToString('text')")]
    [InlineData("bytesToString(null)")]
    [InlineData("bytesToString({ length: 1e12 })")]
    public async Task What_are_no_bytes_is_a_fault_of_the_activity(string script)
    {
        (await RunAsync(Definition(Js("w", script)))).ShouldBe(1);

        errors.ToString().ShouldContain("activity 'w'");
    }

    [Fact]
    public async Task The_first_versions_notation_of_connections_and_its_wrapping_node_run() => await WritesAsync(
        """
        {"id":"v","definitionId":"d","name":"Old","version":1,"variables":[],"metadata":{},"isPublished":true,"root":{"type":"Elsa.Flowchart","version":1,"id":"Flowchart1","metadata":{},
         "applicationProperties":{"NotFoundConnectionsKey":[]},"start":"Start1","activities":[
          {"id":"l","type":"Elsa.WriteLine","version":1,"canStartWorkflow":false,"text":{"typeName":"String","expression":{"type":"Literal","value":"after"},"memoryReference":{"id":"l:input-1"}}},
          {"id":"n","type":"Elsa.FlowNode","version":1,"body":{"id":"in","type":"Elsa.Flowchart","version":1,"activities":[{"id":"i","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"inside"}}}],"connections":[]}},
          {"id":"Start1","type":"Elsa.Start","version":1,"source":null,"line":null}],
         "connections":[{"source":"Start1","target":"n","sourcePort":"Done","targetPort":"In"},{"source":"n","target":"l","sourcePort":"Done","targetPort":"In"}]}}
        """,
        "inside",
        "after");

    [Fact]
    public async Task Branches_take_turns_in_the_order_of_the_connections() => await WritesAsync(
        Definition(Flowchart([Line("A"), Line("C"), Line("B"), Line("D"), Line("C2"), Line("B2"), Line("D2")], "A->C", "A->B", "A->D", "C->C2", "B->B2", "D->D2")), "A", "C", "B", "D", "C2", "B2", "D2");

    [Fact]
    public async Task Another_definition_is_an_activity_also_as_the_root()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "sum.json"), Child);

        await WritesAsync(
            Definition(
                Sequence("""{"id":"x","name":"Sum1","type":"Sum","version":3,"workflowDefinitionId":"sum","workflowDefinitionVersionId":"sum-v3","latestAvailablePublishedVersion":3,"a":{"typeName":"Int32","expression":{"type":"Literal","value":"4"}},"b":{"typeName":"Int32","expression":{"type":"Literal","value":"5"}},"result":{"typeName":"Int32","memoryReference":{"id":"t"}}}""", Js("w", "`Result: ${getTheSum()}`")),
                """ "variables":[{"id":"t","name":"TheSum","typeName":"Int32"}] """),
            "Result: 9");
        (await RunAsync(Definition("""{"id":"x","type":"Sum","version":3,"workflowDefinitionId":"sum"}"""))).ShouldBe(0, errors.ToString());
    }

    [Theory]
    [InlineData("getR().Output.Result + ' ' + getR().Status + ' ' + getR().SubStatus")]
    [InlineData("getR().output.Result + ' ' + getR().status + ' ' + getR().subStatus")]
    [InlineData("getR().Result + ' ' + variables.R.Status + ' ' + variables.R.SubStatus")]
    public async Task The_result_of_another_workflow_is_read_as_in_Elsa(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "sum.json"), Child);

        await WritesAsync(Definition(Sequence(Execute("sum", "\"input\":{\"typeName\":\"IDictionary<String, Object>\",\"expression\":{\"type\":\"JavaScript\",\"value\":\"({ A: 1, B: 2 })\"}}"), Js("w", script)), ResultVariable), "3 Finished Finished");
    }

    [Fact]
    public async Task A_workflow_that_is_executed_gets_the_inputs_of_its_parent_where_none_are_given()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "sum.json"), Child);

        await WritesAsync(
            Definition(Sequence(Execute("sum", "\"name\":\"x\""), Js("w", "getR().Output.Result")), """ "inputs":[{"name":"A","type":"Int32"},{"name":"B","type":"Int32"}], """ + ResultVariable),
            options => options with { Input = new Dictionary<string, string> { ["A"] = "20", ["B"] = "22" } },
            "42");
    }

    [Fact]
    public async Task Without_waiting_for_completion_the_parent_goes_on_when_the_other_waits()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "slow.json"), WaitingChild);

        await WritesAsync(Definition(Sequence(Execute("slow", Who), Js("w", "'on ' + getR().SubStatus + ' ' + getR().Output.Answer")), ResultVariable), options => options with { Advance = TimeSpan.FromHours(2) }, "begun with K-1", "on Suspended half", "ended");
    }

    [Fact]
    public async Task Waiting_for_completion_the_parent_goes_on_when_the_other_has_ended()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "slow.json"), WaitingChild);

        await WritesAsync(
            Definition(Sequence(Execute("slow", Who + ",\"waitForCompletion\":{\"typeName\":\"Boolean\",\"expression\":{\"type\":\"Literal\",\"value\":true}}"), Js("w", "'on ' + getR().SubStatus")), ResultVariable), options => options with { Advance = TimeSpan.FromHours(2) }, "begun with K-1", "ended", "on Finished");
    }

    [Fact]
    public async Task Several_workflows_at_once_are_waited_for_unless_told_otherwise_and_take_fields_as_inputs()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "each.json"), $$$"""{"id":"each-v1","definitionId":"each","name":"Each","version":1,"isPublished":true,"inputs":[{"name":"N","type":"Int32"}],"root":{{{Js("l", "'n' + getN() + ' ' + (getInput('Item') ?? 'no item')")}}}}""");
        const string bulk = """{"id":"b","type":"Elsa.BulkDispatchWorkflows","version":1,"workflowDefinitionId":{"expression":{"type":"Literal","value":"each"}},"items":{"typeName":"Object","expression":{"type":"Object","value":"[{\"N\":1},{\"N\":2}]"}}}""";

        await WritesAsync(Definition(Flowchart([bulk, Line("end")], "b:Completed->end")), "n1 no item", "n2 no item", "end");
    }

    [Theory]
    [InlineData("""{"a":[1,2]}""", "getInput('O').a.length", "2")]
    [InlineData("[1,2,3]", "getInput('O').length", "3")]
    [InlineData("[not JSON", "getInput('O')", "[not JSON")]
    [InlineData("5", "typeof getInput('O')", "string")]
    public async Task What_is_given_for_an_object_may_be_JSON(string given, string script, string expected) =>
        await WritesAsync(Definition(Js("w", script), """ "inputs":[{"name":"O","type":"Object"}] """), options => options with { Input = new Dictionary<string, string> { ["O"] = given } }, expected);

    [Fact]
    public async Task A_text_is_never_taken_for_JSON() =>
        await WritesAsync(Definition(Js("w", "getInput('T')"), """ "inputs":[{"name":"T","type":"String"}] """), options => options with { Input = new Dictionary<string, string> { ["T"] = "[1]" } }, "[1]");

    [Fact]
    public async Task With_nothing_left_but_an_incident_it_goes_on_with_the_instance_is_suspended()
    {
        (await RunAsync(Definition(Flowchart([FlowchartTests.Start("s"), """{"id":"bad","type":"Elsa.Fault","version":1}""", Line("a")], "s->bad", "s->a"), """ "options":{"incidentStrategyType":"Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core"} """))).ShouldBe(2);

        output.ToString().Trim().ShouldBe("a");
        errors.ToString().ShouldContain("activity 'bad'");
        errors.ToString().TrimEnd().ShouldEndWith("[]");
    }

    private const string ResultVariable = """ "variables":[{"id":"r","name":"R","typeName":"Object"}] """;
    private const string Who = "\"input\":{\"typeName\":\"IDictionary<String, Object>\",\"expression\":{\"type\":\"Object\",\"value\":\"{\\\"Who\\\":\\\"K-1\\\"}\"}}";

    private static string Execute(string definitionId, string more) =>
        $$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","version":1,"workflowDefinitionId":{"typeName":"String","expression":{"type":"Literal","value":"{{{definitionId}}}"}},"result":{"typeName":"ExecuteWorkflowResult","memoryReference":{"id":"r"}},{{{more}}}}""";

    private Task WritesAsync(string json, params ReadOnlySpan<string> lines) => WritesAsync(json, options => options, lines);

    private Task WritesAsync(string json, Func<DefinitionRunOptions, DefinitionRunOptions> adjust, params ReadOnlySpan<string> lines) => ComparedAsync(json, adjust, lines.ToArray());

    private async Task ComparedAsync(string json, Func<DefinitionRunOptions, DefinitionRunOptions> adjust, string[] lines)
    {
        (await RunAsync(json, adjust)).ShouldBe(0, errors.ToString());

        output.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n').ShouldBe(lines);
    }

    private async Task<int> RunAsync(string json, Func<DefinitionRunOptions, DefinitionRunOptions>? adjust = null)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "run")).FullName, "main.json");
        await File.WriteAllTextAsync(file, json);
        var options = new DefinitionRunOptions { File = file, DefinitionsDirectory = folder, Now = StartOfTime };
        return await DefinitionRun.RunAsync(adjust?.Invoke(options) ?? options, new EngineFixture().Activities, TimeProvider.System, output, errors, CancellationToken.None);
    }
}
