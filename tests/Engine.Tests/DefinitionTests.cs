using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.FlowchartTests;

namespace Jobbspar.Engine.Tests;

public sealed class DefinitionTests
{
    private readonly DefinitionValidator validator = new(new EngineFixture().Activities);

    [Fact]
    public void Reading_and_writing_loses_nothing()
    {
        const string json = """{"$schema":"x","id":"v","definitionId":"d","version":3,"unknown":{"deep":[1,2.50,null,"å"]},"links":null,"root":{"id":"f","type":"Elsa.Flowchart","metadata":{"designer":{"position":{"x":-1.5,"y":2e3}}},"customProperties":{"notFoundConnections":[]},"activities":[],"connections":[]}}""";

        var written = WorkflowDefinition.Parse(json).ToJson();

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(json)).ShouldBeTrue();
        written.ShouldContain("2.50");
        written.ShouldContain("å");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"root\":{\"type\":\"Elsa.Sequ", "line 1")]
    [InlineData("{\"id\":1,\"root\":{\"type\":\"Elsa.Sequence\"}}", "$.id")]
    [InlineData("{\"version\":\"x\",\"root\":{}}", "$.version")]
    [InlineData("{\"root\":7}", "$.root")]
    [InlineData("{\"name\":\"nothing\"}", "no root")]
    [InlineData("{\"activities\":[{\"activityId\":\"1\",\"type\":\"WriteLine\"}]}", "Elsa 2")]
    [InlineData("{\"a\":1,\"a\":2,\"root\":{}}", "uplicate")]
    public void What_is_not_a_definition_is_named(string json, string expected) =>
        Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse(json)).Message.ShouldContain(expected);

    [Fact]
    public void Too_large_and_too_deep_are_refused_at_once()
    {
        Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse("{\"x\":\"" + new string('x', WorkflowDefinition.MaximumSize) + "\"}")).Message.ShouldContain("KB");
        Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse("{\"root\":" + new string('[', 300))).Message.ShouldContain("200");
        Should.NotThrow(() => WorkflowDefinition.Parse("{\"x\":" + new string('[', 198) + new string(']', 198) + ",\"root\":{}}"));
    }

    [Theory]
    [InlineData("""{"type":"Elsa.Sequence","id":"s","activities":[{"id":"a","type":"Elsa.WriteLine","text":"hello"}]}""")]
    [InlineData("""{"model":{"id":"v","root":{"type":"Elsa.Sequence","id":"s","activities":[{"id":"a","type":"Elsa.WriteLine","text":{"expression":{"type":"Literal","value":"hello"}}}]}}}""")]
    [InlineData("""{"id":"v","root":{"type":"Elsa.Workflow","id":"w","root":{"type":"Elsa.Sequence","id":"s","activities":[{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Object","value":"hello"}}}]}}}""")]
    [InlineData("""{"id":"v","activities":[{"id":"a","type":"Elsa.WriteLine","text":"hello"}],"connections":[]}""")]
    public async Task A_root_in_the_forms_that_occur_is_found(string json)
    {
        var engine = new EngineFixture();

        await engine.StartAsync(json);

        engine.Lines.ShouldBe(["hello"]);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        WorkflowDefinition.Parse([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Definition(Sequence()))]).DefinitionId.ShouldBe("d1");

    [Theory]
    [InlineData("""{"id":"x","type":"Nobody.Knows"}""", "UNKNOWN_TYPE", "x", "$.root.activities[0].type")]
    [InlineData("""{"id":"x"}""", "MISSING_TYPE", "x", "$.root.activities[0].type")]
    [InlineData("""{"id":"x","type":"Elsa.Event"}""", "MISSING_INPUT", "x", "$.root.activities[0].eventName")]
    [InlineData("""{"id":"x","type":"Elsa.ReadLine"}""", "REFUSED_TYPE", "x", "$.root.activities[0].type")]
    [InlineData("""{"id":"x","type":"Elsa.WriteLine","text":{"expression":{"type":"Liquid","value":"{{ x }}"}}}""", "EXPRESSION", "x", "$.root.activities[0].text")]
    [InlineData("""{"id":"x","type":"Elsa.WriteLine","text":{"expression":{"type":"CSharp","value":"x"}}}""", "EXPRESSION", "x", "$.root.activities[0].text")]
    [InlineData("""{"id":"x","type":"Elsa.WriteLine","text":{"expression":{"type":"JavaScript","value":"1 +"}}}""", "EXPRESSION", "x", "$.root.activities[0].text")]
    [InlineData("""{"id":"x","type":"Elsa.Delay","timeSpan":{"expression":{"type":"Literal","value":"soon"}}}""", "INPUT_VALUE", "x", "$.root.activities[0].timeSpan")]
    [InlineData("""{"id":"x","type":"Elsa.Cron","cronExpression":{"expression":{"type":"Literal","value":"* *"}}}""", "INPUT_VALUE", "x", "$.root.activities[0].cronExpression")]
    [InlineData("""{"id":"x","type":"Elsa.Cron","cronExpression":{"expression":{"type":"Literal","value":"* * * * *"}},"timeZone":{"expression":{"type":"Literal","value":"Europa/Stockholm"}}}""", "INPUT_VALUE", "x", "$.root.activities[0].timeZone")]
    [InlineData("""{"id":"x","type":"Elsa.FlowSwitch","cases":[{"label":"A","condition":{"type":"Python","value":"x"}}]}""", "EXPRESSION", "x", "$.root.activities[0].cases[0].condition")]
    [InlineData("""7""", "NOT_AN_ACTIVITY", "seq", "$.root.activities[0]")]
    public void What_would_not_work_is_named_with_activity_and_path(string activity, string code, string activityId, string path)
    {
        var finding = validator.Validate(WorkflowDefinition.Parse(Definition(Sequence(activity)))).ShouldHaveSingleItem();

        finding.Code.ShouldBe(code);
        finding.ActivityId.ShouldBe(activityId);
        finding.JsonPath.ShouldBe(path);
        finding.Severity.ShouldBe(FindingSeverity.Error);
    }

    [Theory]
    [InlineData("""{"id":"","type":"Elsa.WriteLine"}""", "MISSING_ID", FindingSeverity.Error)]
    [InlineData("""{"id":"x","type":"Elsa.NotFoundActivity"}""", "NOT_FOUND_ACTIVITY", FindingSeverity.Warning)]
    [InlineData("""{"id":"x","type":"Elsa.FlowSwitch","cases":[{"label":"A"}]}""", "MISSING_CONDITION", FindingSeverity.Warning)]
    [InlineData("""{"id":"x","type":"Elsa.WriteLine","text":{"expression":{"type":"Variable","value":{"id":"nope"}}}}""", "UNKNOWN_VARIABLE", FindingSeverity.Warning)]
    [InlineData("""{"id":"x","type":"Elsa.WriteLine","text":{"expression":{"type":"Output","value":"nobody:Result"}}}""", "UNKNOWN_ACTIVITY", FindingSeverity.Error)]
    [InlineData("""{"id":"x","type":"Elsa.Sequence","variables":[7]}""", "MALFORMED_VARIABLE", FindingSeverity.Error)]
    [InlineData("""{"id":"x","type":"Elsa.Sequence","variables":[{"id":"v","name":"V","typeName":"Int32","value":"many"}]}""", "VARIABLE_VALUE", FindingSeverity.Error)]
    [InlineData("""{"id":"x","type":"Elsa.Flowchart","connections":7}""", "MALFORMED_CONNECTION", FindingSeverity.Error)]
    public void Each_rule_finds_what_it_is_for(string activity, string code, FindingSeverity severity)
    {
        var finding = validator.Validate(WorkflowDefinition.Parse(Definition(Sequence(activity)))).Single(finding => string.Equals(finding.Code, code, StringComparison.Ordinal));

        finding.Severity.ShouldBe(severity);
        finding.JsonPath.ShouldStartWith("$.root.activities[0]");
    }

    [Fact]
    public async Task A_workflow_used_as_an_activity_must_be_published()
    {
        var definition = WorkflowDefinition.Parse(Definition(Sequence("""{"id":"x","type":"Other","workflowDefinitionId":"other"}""")));

        (await validator.ValidateAsync(definition, new EngineFixture().Store, CancellationToken.None)).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_WORKFLOW");
    }

    [Fact]
    public void An_outcome_that_nothing_is_connected_to_is_told() =>
        Codes(Flowchart([Line("s"), Decision("choice", "true"), Line("yes")], "s->choice", "choice:True->yes")).ShouldBe(["UNCONNECTED_OUTCOME"]);

    [Fact]
    public void What_starts_a_workflow_must_be_known_before_it_runs() =>
        Codes(Sequence("""{"id":"e","type":"Elsa.Event","customProperties":{"canStartWorkflow":true},"eventName":{"expression":{"type":"JavaScript","value":"variables.Name"}}}""")).ShouldContain("TRIGGER_UNKNOWN");

    [Fact]
    public void Connections_and_ids_are_checked()
    {
        var findings = validator.Validate(WorkflowDefinition.Parse(Definition(Flowchart([Start("s"), Line("a"), Line("a", "again"), Line("lost")], "s->a", "s->nowhere", "a:Maybe->s"))));

        findings.Select(finding => finding.Code).ShouldBe(["DUPLICATE_ID", "CONNECTION_TO_NOWHERE", "UNREACHABLE", "UNREACHABLE", "UNKNOWN_OUTCOME"], ignoreOrder: true);
        findings.Single(finding => finding.Code is "CONNECTION_TO_NOWHERE").JsonPath.ShouldBe("$.root.connections[1].target");
        findings[0].Severity.ShouldBe(FindingSeverity.Error);
        findings[^1].Severity.ShouldBe(FindingSeverity.Warning);
    }

    [Fact]
    public void A_loop_that_neither_ends_nor_waits_is_an_error()
    {
        Codes(Flowchart([Line("a"), Line("b")], "a->b", "b->a")).ShouldContain("ENDLESS_LOOP");
        Codes(Flowchart([Line("a"), Delay("b", "00:01:00")], "a->b", "b->a")).ShouldNotContain("ENDLESS_LOOP");
        Codes(Flowchart([Line("a"), Decision("b", "true")], "a->b", "b:True->a")).ShouldNotContain("ENDLESS_LOOP");
        Codes(Flowchart([Line("a"), Decision("b", "true")], "a->b", "b:True->a", "b:False->a")).ShouldContain("ENDLESS_LOOP");
    }

    [Fact]
    public async Task Ten_thousand_activities_compile_and_run()
    {
        var engine = new EngineFixture();
        var nodes = Enumerable.Range(0, 10_000).Select(i => $$$$"""{"id":"n{{{{i}}}}","type":"Elsa.Start"}""").ToList();
        var json = Definition(Flowchart(nodes, [.. Enumerable.Range(0, 9_999).Select(i => $"n{i}->n{i + 1}")]));
        engine.Store.Add(WorkflowDefinition.Parse(json));

        await engine.StartAsync(json);

        engine.Last.Instance!.Status.ShouldBe(Execution.InstanceStatus.Finished);
    }

    private List<string> Codes(string root) => [.. validator.Validate(WorkflowDefinition.Parse(Definition(root))).Select(finding => finding.Code)];
}
