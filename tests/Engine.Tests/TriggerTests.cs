using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Triggers;
using static Jobbspar.Engine.Tests.ControlFlowTests;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>Definitions that start by themselves, and what a recurring timer does about rounds that were missed.</summary>
public sealed class TriggerTests
{
    private const string Custom = "\"customProperties\":{\"canStartWorkflow\":true}";
    private const string Property = "\"canStartWorkflow\":true";

    private static readonly DateTimeOffset Now = StartOfTime;

    private readonly EngineFixture engine = new();

    [Theory]
    [InlineData(Custom)]
    [InlineData(Property)]
    public async Task An_event_starts_an_instance_of_each_definition_that_begins_with_it(string mark)
    {
        engine.Store.Add(WorkflowDefinition.Parse(Definition(Flowchart([Line("other"), Event("e", "go", mark), Js("l", "'heard ' + getLastResult()")], "e->l"))));

        await engine.PublishAsync("go", "X");
        await engine.PublishAsync("stay", "Y");

        engine.Lines.ShouldBe(["heard X"]);
        engine.Last.Outcome.ShouldBe(CommandOutcome.Started);
        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task The_same_event_further_on_is_waited_for()
    {
        engine.Store.Add(WorkflowDefinition.Parse(Definition(Sequence(Event("e", "go", Property), Line("first"), Event("again", "go", ""), Line("second")))));

        await engine.PublishAsync("go");
        engine.Lines.ShouldBe(["first"]);
        await engine.PublishAsync("go");

        engine.Lines.ShouldBe(["first", "second", "first"], "the one that waits goes on, and another starts");
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("SingletonStrategy", 1)]
    [InlineData("CorrelationStrategy", 1)]
    [InlineData("CorrelatedSingletonStrategy", 1)]
    public async Task The_activation_strategy_says_whether_another_may_start(string strategy, int expected)
    {
        engine.Store.Add(WorkflowDefinition.Parse(Definition(
            Sequence(Event("e", "go", Property), FlowchartTests.Delay("d", "01:00:00")),
            $$$$"""
            "options":{"activationStrategyType":"Elsa.Workflows.Runtime.ActivationValidators.{{{{strategy}}}}, Elsa.Workflows.Runtime"}
            """)));

        (await CountStartedAsync("C-1")).ShouldBe(1);
        (await CountStartedAsync("C-1")).ShouldBe(expected - 1);
        (await CountStartedAsync("C-2")).ShouldBe(strategy.StartsWith("Singleton", StringComparison.Ordinal) ? 0 : 1, "of another correlation");
    }

    [Theory]
    [InlineData("""{"id":"t","type":"Elsa.Timer","canStartWorkflow":true,"interval":"01:00:00"}""")]
    [InlineData("""{"id":"t","type":"Elsa.Cron","canStartWorkflow":true,"cronExpression":"0 0 * * *"}""")]
    [InlineData("""{"id":"t","type":"Elsa.StartAt","canStartWorkflow":true,"dateTime":"2027-01-01T00:00:00Z"}""")]
    [InlineData("""{"id":"t","type":"Elsa.Event","customProperties":{"canStartWorkflow":true},"eventName":"go"}""")]
    public async Task Started_by_its_trigger_a_definition_does_not_wait_for_it(string trigger)
    {
        var definition = WorkflowDefinition.Parse(Definition(Flowchart([trigger, Line("l")], "t->l")));
        engine.Store.Add(definition);

        await engine.CommandAsync(session => engine.Runtime.StartAsync(
            session,
            new StartWorkflow { InstanceId = Guid.NewGuid(), DefinitionVersionId = "v1", TriggerActivityId = WorkflowTriggers.First(definition) },
            CancellationToken.None));

        engine.Lines.ShouldBe(["l"]);
    }

    [Fact]
    public void A_definition_that_begins_otherwise_begins_with_no_trigger() =>
        WorkflowTriggers.First(WorkflowDefinition.Parse(Definition(Flowchart(["""{"id":"s","type":"Elsa.Start"}""", Event("e", "go", Property)])))).ShouldBeNull();

    [Fact]
    public void Rounds_of_a_timer_stay_in_step_whenever_one_looks()
    {
        var random = new Random(20260302);
        var definition = Timer("00:07:30", "");
        var due = WorkflowTriggers.Of(definition, Now)[0].DueAt!.Value;
        for (var n = 0; n < 500; n++)
        {
            var looked = due.AddSeconds(random.Next(0, 100_000));

            var (next, _) = WorkflowTriggers.After(definition, "t", due, looked);

            next!.Value.ShouldBeGreaterThan(looked);
            (next.Value - looked).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(450));
            ((next.Value - Now).Ticks % TimeSpan.FromSeconds(450).Ticks).ShouldBe(0);
            due = next.Value;
        }
    }

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("", 3600 * 24 * 40, true)]
    [InlineData("SkipToNext", 60, true)]
    [InlineData("SkipToNext", 3600, false)]
    [InlineData("CatchUpOnce", 3600, true)]
    public void A_round_that_was_missed_is_made_up_for_once_or_skipped(string policy, int lateSeconds, bool expected)
    {
        var definition = Timer("01:00:00", policy);

        WorkflowTriggers.After(definition, "t", Now, Now.AddSeconds(lateSeconds)).StartsLate.ShouldBe(expected);
    }

    // 29 March and 25 October 2026 are the days on which Swedish clocks change.
    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z", "a time that is skipped runs at the first instant after it")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "a time that comes twice runs the first time")]
    [InlineData("2028-02-28T12:00:00Z", "2028-02-29T01:30:00Z", "the leap day is a day")]
    public void A_schedule_keeps_local_time_when_clocks_change(string from, string expected, string because)
    {
        var definition = WorkflowDefinition.Parse(Definition(Sequence("""{"id":"t","type":"Elsa.Cron","canStartWorkflow":true,"cronExpression":"30 2 * * *"}""")));

        WorkflowTriggers.Of(definition, DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture))[0].DueAt
            .ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), because);
    }

    [Fact]
    public async Task A_waiting_cron_that_skips_goes_on_waiting_for_the_next_time_when_it_wakes_late()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"t","type":"Elsa.Cron","cronExpression":"0 12 * * *","misfirePolicy":{{{{Literal("SkipToNext")}}}}}""", Line("ran"))));
        engine.Clock.MoveTo(Now.AddHours(40));

        await engine.AdvanceAsync(TimeSpan.Zero);
        engine.Lines.ShouldBeEmpty("noon passed hours ago");
        await engine.AdvanceAsync(TimeSpan.FromDays(1));

        engine.Lines.ShouldBe(["ran"]);
    }

    private static WorkflowDefinition Timer(string interval, string policy) => WorkflowDefinition.Parse(Definition(Sequence(
        $$$$"""{"id":"t","type":"Elsa.Timer","canStartWorkflow":true,"interval":"{{{{interval}}}}"{{{{(policy.Length == 0 ? "" : $",\"misfirePolicy\":{Literal(policy)}")}}}}}""")));

    private static string Event(string id, string name, string mark) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Event"{{{{(mark.Length == 0 ? "" : "," + mark)}}}},"eventName":{{{{Literal(name)}}}}}""";

    private async Task<int> CountStartedAsync(string correlation)
    {
        using var session = engine.Store.Open();
        var results = await engine.Runtime.PublishEventAsync(session, new PublishEvent { Name = "go", CorrelationId = correlation }, CancellationToken.None);
        session.Commit();
        return results.Count(result => result.Outcome is CommandOutcome.Started);
    }
}
