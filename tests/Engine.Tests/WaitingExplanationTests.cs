using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>An instance can say what it waits for, since when, and what would release it.</summary>
public sealed class WaitingExplanationTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task Every_open_bookmark_is_named_with_what_releases_it()
    {
        var waits = """
            {"id":"event","name":"Besked","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"beslut"}}},
            {"id":"time","type":"Elsa.Delay","timeSpan":{"expression":{"type":"Literal","value":"02:00:00"}}},
            {"id":"task","type":"Elsa.RunTask","taskName":{"expression":{"type":"Literal","value":"ring"}}},
            {"id":"child","type":"Elsa.ExecuteWorkflow","waitForCompletion":true,"workflowDefinitionId":{"expression":{"type":"Literal","value":"other"}}}
            """;
        engine.Store.Add(Definitions.WorkflowDefinition.Parse("""{"id":"other-1","definitionId":"other","version":1,"name":"other","isPublished":true,"root":{"id":"e","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"never"}}}}"""));
        await engine.StartAsync(Definition($$"""{"id":"all","type":"Elsa.Parallel","activities":[{{waits}}]}"""));

        var explanation = await ExplainAsync();

        explanation.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        explanation.Waits.Select(wait => (wait.ActivityId, wait.Release)).ShouldBe(
            [("event", WaitRelease.Event), ("time", WaitRelease.Time), ("task", WaitRelease.Task), ("child", WaitRelease.ChildWorkflow)]);
        var first = explanation.Waits[0];
        (first.ActivityName, first.ActivityType, first.Key, first.Since).ShouldBe(("Besked", "Elsa.Event", "beslut", StartOfTime));
        first.Within.ShouldBe(["all"]);
        explanation.Waits[1].DueAt.ShouldBe(StartOfTime.AddHours(2));
        explanation.Waits[2].Key.ShouldBe("ring");
        Guid.TryParse(explanation.Waits[3].Key, out _).ShouldBeTrue();
        explanation.Joins.ShouldBeEmpty();
        explanation.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_join_tells_who_has_come_and_who_may_still_come()
    {
        await StartForkAsync("Merge");

        var join = (await ExplainAsync()).Joins.ShouldHaveSingleItem();

        join.ActivityId.ShouldBe("join");
        join.Arrived.ShouldBe(["quick"]);
        join.Expected.ShouldBe(["slow"]);
        join.IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public async Task A_join_that_asks_for_a_path_not_taken_is_said_to_be_blocked()
    {
        await StartForkAsync("Converge");

        var join = (await ExplainAsync()).Joins.ShouldHaveSingleItem();

        join.Expected.ShouldBe(["slow"]);
        join.NeverComing.ShouldBe(["untaken"]);
        join.IsBlocked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_fault_is_named_beside_what_goes_on_without_it()
    {
        await StartFaultyAsync("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core");

        var explanation = await ExplainAsync();

        explanation.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        explanation.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("bad");
        explanation.Waits.ShouldHaveSingleItem().ActivityId.ShouldBe("event");
    }

    [Theory]
    [InlineData("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core")]
    [InlineData("FaultStrategy")]
    [InlineData("")]
    public async Task Without_the_strategy_to_continue_a_fault_makes_the_instance_faulted(string strategy)
    {
        await StartFaultyAsync(strategy);

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        (await ExplainAsync()).Incidents.ShouldHaveSingleItem().Message.ShouldContain("trasig");
    }

    [Fact]
    public async Task With_the_strategy_to_continue_the_other_branch_goes_on_and_the_instance_stays_suspended_with_its_incident()
    {
        await StartFaultyAsync("ContinueWithIncidentsStrategy");

        await engine.PublishAsync("go");

        engine.Lines.ShouldBe(["went on"]);
        (engine.Last.Instance!.SubStatus, engine.Last.Instance.IncidentCount).ShouldBe((InstanceSubStatus.Suspended, 1));
    }

    [Fact]
    public async Task One_that_has_ended_waits_for_nothing()
    {
        await engine.StartAsync(Definition(Sequence(Line("a"))));

        var explanation = await ExplainAsync();

        (explanation.SubStatus, explanation.Waits.Count, explanation.Joins.Count).ShouldBe((InstanceSubStatus.Finished, 0, 0));
    }

    private Task<CommandResult> StartFaultyAsync(string strategy) => engine.StartAsync(Definition(
        """
        {"id":"all","type":"Elsa.Parallel","activities":[
          {"id":"bad","type":"Elsa.Fault","message":{"expression":{"type":"Literal","value":"trasig"}}},
          {"id":"s","type":"Elsa.Sequence","activities":[{"id":"event","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"go"}}},{"id":"w","type":"Elsa.WriteLine","text":"went on"}]}]}
        """,
        $$""" "options":{"incidentStrategyType":"{{strategy}}"} """));

    private Task<CommandResult> StartForkAsync(string mode) => engine.StartAsync(Definition(Flowchart(
        [
            Line("start"),
            """{"id":"choice","type":"Elsa.FlowDecision","condition":{"expression":{"type":"Literal","value":"true"}}}""",
            Line("quick"),
            """{"id":"slow","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"x"}}}""",
            Line("untaken"),
            $$$"""{"id":"join","type":"Elsa.WriteLine","text":"joined","customProperties":{"mergeMode":"{{{mode}}}"}}""",
        ],
        "start->choice",
        "start->slow",
        "choice:True->quick",
        "choice:False->untaken",
        "quick->join",
        "slow->join",
        "untaken->join")));

    private async Task<WaitingExplanation> ExplainAsync() =>
        (await engine.Runtime.ExplainAsync(engine.Last.Instance!, await engine.BookmarksAsync(), CancellationToken.None)).ShouldNotBeNull();
}
