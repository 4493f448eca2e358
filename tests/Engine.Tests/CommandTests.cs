using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>Commands that find what waits by activity or stimulus, and those that end things, without a database.</summary>
public sealed class CommandTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task A_cancelled_branch_of_a_flowchart_is_a_dead_path_and_the_rest_goes_on()
    {
        await engine.StartAsync(Definition(Flowchart([Line("s"), Event("a"), Event("b"), Line("after-a"), Line("joined")], "s->a", "s->b", "a->after-a", "after-a->joined", "b->joined")));
        await CancelAsync("a");
        engine.Last.Outcome.ShouldBe(CommandOutcome.Cancelled);
        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Running);

        await engine.PublishAsync("b");

        engine.Lines.ShouldBe(["s", "joined"]);
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_cancelled_step_of_a_sequence_ends_the_sequence_and_what_encloses_it_up_to_where_it_branched()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"p","type":"Elsa.Parallel","activities":[{"id":"inner","type":"Elsa.Sequence","activities":[{{{{Event("a")}}}},{{{{Line("never")}}}}]},{{{{Event("b")}}}}]}""", Line("end"))));

        await CancelAsync("a");
        await engine.PublishAsync("b");

        engine.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public async Task Cancelling_where_nothing_branches_cancels_the_instance()
    {
        await engine.StartAsync(Definition(Sequence(Event("a"), Line("never"))));

        await CancelAsync("a");

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        engine.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fork_that_waits_for_any_branch_does_not_take_a_cancelled_one_for_the_first()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"f","type":"Elsa.Fork","joinMode":{{{{ControlFlowTests.Literal("WaitAny")}}}},"activities":[{{{{Event("a")}}}},{{{{Event("b")}}}}]}""", Line("end"))));

        await CancelAsync("a");
        engine.Lines.ShouldBeEmpty();
        await engine.PublishAsync("b");

        engine.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public async Task Cancelling_an_activity_twice_says_that_it_was_done()
    {
        await engine.StartAsync(Definition($$$$"""{"id":"p","type":"Elsa.Parallel","activities":[{{{{Event("a")}}}},{{{{Event("b")}}}}]}"""));
        var waiting = (await engine.BookmarksAsync()).First(row => row.StimulusKey == "a");
        var command = new CancelActivity { InstanceId = waiting.InstanceId, ExecutionId = waiting.ExecutionId };

        await engine.CommandAsync(session => engine.Runtime.CancelActivityAsync(session, command, CancellationToken.None));
        await engine.CommandAsync(session => engine.Runtime.CancelActivityAsync(session, command, CancellationToken.None));

        engine.Last.Outcome.ShouldBe(CommandOutcome.AlreadyDone);
    }

    [Fact]
    public async Task An_activity_is_resumed_by_its_id_and_only_the_round_that_is_named()
    {
        await engine.StartAsync(Definition($$$$"""{"id":"w","type":"Elsa.While","condition":{{{{ControlFlowTests.Literal("True")}}}},"body":{{{{Event("a")}}}}}"""));
        var first = (await engine.BookmarksAsync())[0];
        var command = new ResumeActivity { InstanceId = first.InstanceId, ActivityId = "a", ExecutionId = first.ExecutionId };

        (await ResumeAsync(command)).ShouldBe([CommandOutcome.Resumed]);
        (await ResumeAsync(command)).ShouldBe([CommandOutcome.AlreadyDone], "the next round has a number of its own");
        (await ResumeAsync(command with { ActivityId = "b", ExecutionId = null })).ShouldBe([CommandOutcome.AlreadyDone]);
        (await ResumeAsync(command with { InstanceId = Guid.NewGuid() })).ShouldBe([CommandOutcome.NotFound]);
    }

    [Fact]
    public async Task A_stimulus_resumes_what_its_payload_fits()
    {
        await engine.StartAsync(Definition($$$$"""{"id":"p","type":"Elsa.Parallel","activities":[{{{{Task("one", 1)}}}},{{{{Task("two", 2)}}}}]}"""));
        var stimulus = new ResumeStimulus { Kind = BookmarkKinds.RunTask, Key = "sign", Payload = new Dictionary<string, object?> { ["payload"] = 2 } };

        (await ResumeAsync(stimulus)).ShouldBe([CommandOutcome.Resumed]);

        (await engine.BookmarksAsync()).ShouldHaveSingleItem().ActivityId.ShouldBe("one");
        (await ResumeAsync(stimulus)).ShouldBeEmpty("it was used up");
    }

    [Fact]
    public async Task A_stimulus_key_too_long_for_an_index_is_kept_as_its_hash_and_still_found()
    {
        var name = new string('ö', 10_000);
        await engine.StartAsync(Definition(Sequence(Event(name).Replace($"\"id\":\"{name}\"", "\"id\":\"a\"", StringComparison.Ordinal), Line("heard"))));
        (await engine.BookmarksAsync())[0].StimulusKey!.Length.ShouldBeLessThan(100);

        await engine.PublishAsync(name);

        engine.Lines.ShouldBe(["heard"]);
    }

    private static string Event(string name) => $$$$"""{"id":"{{{{name}}}}","type":"Elsa.Event","eventName":{{{{ControlFlowTests.Literal(name)}}}}}""";

    private static string Task(string id, int payload) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.RunTask","taskName":{{{{ControlFlowTests.Literal("sign")}}}},"payload":{"typeName":"Object","expression":{"type":"JavaScript","value":"{{{{payload}}}}"}}}""";

    private async Task CancelAsync(string eventName)
    {
        var waiting = (await engine.BookmarksAsync()).First(row => row.StimulusKey == eventName);
        await engine.CommandAsync(session => engine.Runtime.CancelActivityAsync(session, new CancelActivity { InstanceId = waiting.InstanceId, ExecutionId = waiting.ExecutionId }, CancellationToken.None));
    }

    private async Task<CommandOutcome[]> ResumeAsync(ResumeActivity command)
    {
        using var session = engine.Store.Open();
        var results = await engine.Runtime.ResumeActivityAsync(session, command, CancellationToken.None);
        session.Commit();
        return [.. results.Select(result => result.Outcome)];
    }

    private async Task<CommandOutcome[]> ResumeAsync(ResumeStimulus command)
    {
        using var session = engine.Store.Open();
        var results = await engine.Runtime.ResumeStimulusAsync(session, command, CancellationToken.None);
        session.Commit();
        return [.. results.Select(result => result.Outcome)];
    }
}
