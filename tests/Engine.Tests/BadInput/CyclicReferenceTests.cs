using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Running;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>Definitions that lead to themselves: by using each other as activities, by starting each other, by events, by values.</summary>
public sealed class CyclicReferenceTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task Definitions_that_use_each_other_as_activities_are_refused_and_an_incident_when_run()
    {
        engine.Store.Add(Using("a", "b"));
        engine.Store.Add(Using("b", "c"));
        engine.Store.Add(Using("c", "a"));

        var findings = await new DefinitionValidator(engine.Activities).ValidateAsync(Using("a", "b"), engine.Store, CancellationToken.None);
        await engine.StartAsync(Json("a", "b"));

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("RECURSION");
        finding.Message.ShouldContain("'a'");
        engine.Last.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("use1:use1:use1");
    }

    [Fact]
    public async Task Small_definitions_that_multiply_are_stopped_at_a_limit()
    {
        for (var i = 0; i < 30; i++)
        {
            engine.Store.Add(Using($"d{i}", $"d{i + 1}", times: 10));
        }

        engine.Store.Add(WorkflowDefinition.Parse("""{"id":"d30-v","definitionId":"d30","root":{"id":"x","type":"Elsa.Start"}}"""));

        var findings = await new DefinitionValidator(engine.Activities).ValidateAsync(Using("d0", "d1", times: 10), engine.Store, CancellationToken.None);

        findings.ShouldContain(finding => finding.Code == "TOO_LARGE");
    }

    [Fact]
    public async Task Instances_that_start_each_other_are_stopped_at_a_limit()
    {
        engine.Store.Add(Starting("a", "b"));
        engine.Store.Add(Starting("b", "a"));

        await engine.StartAsync(Starting("a", "b").ToJson());

        engine.Followed.Count.ShouldBe(new EngineLimits().ChildDepth);
        engine.Followed[^1].Incidents.ShouldHaveSingleItem().Message.ShouldContain("deep");
    }

    [Fact]
    public async Task An_event_that_wakes_whoever_publishes_it_is_stopped_at_a_limit()
    {
        var local = new EngineFixture(new EngineLimits { ActivitiesPerBurst = 500 });
        var publish = """{"id":"p","type":"Elsa.PublishEvent","eventName":{"expression":{"type":"Literal","value":"e"}},"isLocalEvent":{"expression":{"type":"Literal","value":true}}}""";
        var wait = """{"id":"w","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"e"}}}""";

        await local.StartAsync(Definition($$$$"""{"id":"loop","type":"Elsa.While","condition":{{{{ControlFlowTests.Literal("True")}}}},"body":{"id":"both","type":"Elsa.Parallel","activities":[{{{{wait}}}},{{{{publish}}}}]}}"""));

        local.Last.Incidents.ShouldNotBeEmpty();
        local.Last.Incidents[0].Message.ShouldContain("500");
    }

    [Fact]
    public async Task A_variable_that_refers_to_itself_is_just_not_set()
    {
        var self = """ "variables":[{"id":"v","name":"v","typeName":"Object","value":{"typeName":"Object","memoryReference":{"id":"v"}}}] """;
        var read = """{"id":"r","type":"Elsa.WriteLine","text":{"typeName":"String","memoryReference":{"id":"r:input-1"}}}""";
        var set = """{"id":"s","type":"Elsa.SetVariable","variable":{"id":"v","name":"v"},"value":{"typeName":"Object","memoryReference":{"id":"v"}}}""";

        await engine.StartAsync(Definition(Sequence(read, set, Js("x", "typeof getVariable('v')")), self));

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        engine.Lines.ShouldBe(["", "object"]);
    }

    [Fact]
    public async Task On_the_command_line_recursion_is_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("jobbspar-cycle").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.json"), Json("a", "b"));
            await File.WriteAllTextAsync(Path.Combine(folder, "b.json"), Json("b", "a"));
            using var output = new StringWriter();
            using var errors = new StringWriter();

            var options = new DefinitionRunOptions { File = Path.Combine(folder, "a.json"), DefinitionsDirectory = folder };
            (await DefinitionRun.RunAsync(options, engine.Activities, TimeProvider.System, output, errors, CancellationToken.None)).ShouldBe(DefinitionRun.Faulted);

            output.ToString().ShouldBeEmpty();
            errors.ToString().Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("activity 'use1:use1'");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WorkflowDefinition Using(string id, string other, int times = 1) => WorkflowDefinition.Parse(Json(id, other, times));

    private static string Json(string id, string other, int times = 1) => new JsonObject
    {
        ["id"] = $"{id}-v",
        ["definitionId"] = id,
        ["root"] = new JsonObject
        {
            ["id"] = "seq",
            ["type"] = "Elsa.Sequence",
            ["activities"] = new JsonArray([.. Enumerable.Range(1, times).Select(i => new JsonObject { ["id"] = $"use{i}", ["type"] = other.ToUpperInvariant(), ["workflowDefinitionId"] = other })]),
        },
    }.ToJsonString();

    private static WorkflowDefinition Starting(string id, string other) => WorkflowDefinition.Parse(
        Definition($$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","waitForCompletion":true,"workflowDefinitionId":{{{{ControlFlowTests.Literal(other)}}}}}""").Replace("\"d1\"", $"\"{id}\"", StringComparison.Ordinal).Replace("\"v1\"", $"\"{id}-v\"", StringComparison.Ordinal));
}
