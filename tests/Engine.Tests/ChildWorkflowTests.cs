using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.ControlFlowTests;

namespace Jobbspar.Engine.Tests;

public sealed class ChildWorkflowTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task A_definition_used_as_an_activity_has_inputs_outputs_and_outcomes()
    {
        engine.Store.Add(Child($$$$"""{{{{Sequence(
            Js("l", "'child ' + getInput('X') + ' ' + getX()"),
            """{"id":"o","type":"Elsa.SetOutput","outputName":{"typeName":"String","expression":{"type":"Literal","value":"Y"}},"outputValue":{"typeName":"Object","expression":{"type":"JavaScript","value":"getX() * 2"}}}""",
            """{"id":"c","type":"Elsa.Complete","outcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Good\"]"}}}""")}}}}"""));
        var use = """{"id":"use","name":"Child1","type":"Child","version":1,"workflowDefinitionId":"child","workflowDefinitionVersionId":"gone","x":{"typeName":"Int32","expression":{"type":"JavaScript","value":"variables.n + 1"}},"y":{"typeName":"Int32","memoryReference":{"id":"n-id"}}}""";

        await engine.StartAsync(Definition(Flowchart([use, Js("l", "'parent ' + variables.n"), Line("bad")], "use:Good->l", "use->bad"), FlowchartTests.Variable("n", "Int32", "20")));

        engine.Lines.ShouldBe(["child 21 21", "parent 42"]);
        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task An_instance_goes_on_with_the_version_of_the_child_that_it_started_with()
    {
        engine.Store.Add(Child(Sequence(FlowchartTests.Delay("d", "00:01:00"), Line("old"))));
        await engine.StartAsync(Definition(Sequence("""{"id":"use","type":"Child","workflowDefinitionId":"child"}""")));
        engine.Store.Add(Child(Sequence(Line("new")), 2));

        await engine.AdvanceAsync(TimeSpan.FromMinutes(1));

        engine.Lines.ShouldBe(["old"]);
    }

    [Fact]
    public async Task ExecuteWorkflow_waits_for_the_child_and_takes_its_output()
    {
        engine.Store.Add(Child(Sequence(
            FlowchartTests.Delay("d", "01:00:00"),
            Js("l", "'child of ' + getInput('who')"),
            """{"id":"o","type":"Elsa.SetOutput","outputName":"Y","outputValue":{"typeName":"Object","expression":{"type":"Literal","value":"5"}}}""")));
        var execute = $$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":{{{{Literal("child")}}}},"waitForCompletion":{{{{Literal("True")}}}},"input":{"typeName":"ObjectDictionary","expression":{"type":"Object","value":"{\"who\":\"K-1\"}"}},"result":{"typeName":"Object","memoryReference":{"id":"n-id"}}}""";
        await engine.StartAsync(Definition(Sequence(execute, Js("r", "'result ' + variables.n.Y")), """ "variables":[{"id":"n-id","name":"n","typeName":"Object"}] """));
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Suspended);

        await engine.AdvanceAsync(TimeSpan.FromHours(1));

        engine.Lines.ShouldBe(["child of K-1", "result 5"]);
    }

    [Fact]
    public async Task Cancelling_the_parent_cancels_the_child_it_waits_for()
    {
        engine.Store.Add(Child(Sequence(FlowchartTests.Delay("d", "01:00:00"))));
        var parent = await engine.StartAsync(Definition(Sequence($$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":{{{{Literal("child")}}}},"waitForCompletion":{{{{Literal("True")}}}}}""")));

        await engine.CommandAsync(session => engine.Runtime.CancelAsync(session, parent.InstanceId, CancellationToken.None));

        engine.Store.NextTimer().ShouldBeNull();
        engine.Followed[^1].Outcome.ShouldBe(CommandOutcome.Cancelled);
    }

    [Fact]
    public async Task BulkDispatch_starts_one_child_per_value_and_waits_for_all()
    {
        engine.Store.Add(Child(Sequence(Js("l", "'child ' + getInput('Item')"))));
        var bulk = $$$$"""{"id":"b","type":"Elsa.BulkDispatchWorkflows","workflowDefinitionId":{{{{Literal("child")}}}},"items":{"typeName":"Object","expression":{"type":"Object","value":"[1,2,3]"}},"waitForCompletion":{{{{Literal("True")}}}}}""";

        await engine.StartAsync(Definition(Flowchart([bulk, Line("end")], "b:Completed->end")));

        engine.Lines.ShouldBe(["child 1", "child 2", "child 3", "end"]);
    }

    [Fact]
    public async Task A_child_that_does_not_exist_is_an_incident_of_the_parent()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":{{{{Literal("nobody")}}}}}""")));

        engine.Followed[^1].Incidents.ShouldHaveSingleItem().Message.ShouldContain("nobody");
    }

    [Fact]
    public async Task A_workflow_that_starts_itself_for_ever_is_stopped()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","waitForCompletion":true,"workflowDefinitionId":{{{{Literal("d1")}}}}}""")));

        engine.Followed[^1].Incidents.ShouldHaveSingleItem().Message.ShouldContain("deep");
    }

    [Fact]
    public async Task A_definition_that_contains_itself_is_refused()
    {
        var definition = WorkflowDefinition.Parse(Definition(Sequence("""{"id":"use","type":"Child","workflowDefinitionId":"d1"}""")));
        engine.Store.Add(definition);

        var findings = await new DefinitionValidator(engine.Activities).ValidateAsync(definition, engine.Store, CancellationToken.None);

        findings.ShouldContain(finding => finding.Code == "RECURSION");
    }

    private static WorkflowDefinition Child(string root, int version = 1) => WorkflowDefinition.Parse(
        $$$$"""{"id":"child-v{{{{version}}}}","definitionId":"child","version":{{{{version}}}},"name":"Child","inputs":[{"name":"X","type":"Int32"}],"outputs":[{"name":"Y","type":"Int32"}],"outcomes":["Good"],"root":{{{{root}}}}}""");
}
