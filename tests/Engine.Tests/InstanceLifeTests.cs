using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

public sealed class InstanceLifeTests
{
    private const string Waits = """{"id":"wait","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"Literal","value":"go"}},"result":{"typeName":"Object","memoryReference":{"id":"r-id"}}}""";
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task An_instance_waits_for_its_event_and_goes_on_with_what_came()
    {
        await engine.StartAsync(Definition(Sequence(Line("before"), Waits, Js("after", "'got ' + getVariable('r').who")), """ "variables":[{"id":"r-id","name":"r","typeName":"Object"}] """));
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Suspended);

        await engine.PublishAsync("other");
        engine.Lines.ShouldBe(["before"]);

        await engine.PublishAsync("go", new Dictionary<string, object?> { ["who"] = "K-7" });
        engine.Lines.ShouldBe(["before", "got K-7"]);
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Starting_twice_with_one_key_starts_once()
    {
        var first = await engine.StartAsync(Definition(Sequence(Line("a"))), key: "k");
        var second = await engine.StartAsync(Definition(Sequence(Line("a"))), key: "k");

        second.Outcome.ShouldBe(CommandOutcome.AlreadyStarted);
        second.InstanceId.ShouldBe(first.InstanceId);
        engine.Lines.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Resuming_a_bookmark_twice_has_the_effect_of_once()
    {
        await engine.StartAsync(Definition(Sequence(Waits, Waits.Replace("\"wait\"", "\"wait2\"", StringComparison.Ordinal))));
        var bookmark = engine.Last.AddedBookmarks.ShouldHaveSingleItem();

        (await engine.ResumeAsync(bookmark)).Outcome.ShouldBe(CommandOutcome.Resumed);
        (await engine.ResumeAsync(bookmark)).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
    }

    [Fact]
    public async Task A_cancelled_instance_leaves_no_bookmarks()
    {
        var started = await engine.StartAsync(Definition(Sequence(Waits)));

        var cancelled = await engine.CommandAsync(session => engine.Runtime.CancelAsync(session, started.InstanceId, CancellationToken.None));

        cancelled.Outcome.ShouldBe(CommandOutcome.Cancelled);
        cancelled.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        (await engine.BookmarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_is_an_incident_and_a_retry_goes_on_from_it()
    {
        var flaky = new Flaky();
        var local = new EngineFixture(flaky);
        var result = await local.StartAsync(Definition(Sequence(Line("a"), """{"id":"x","type":"Test.Flaky"}""", Line("b"))));
        result.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        result.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("x");

        flaky.IsMended = true;
        await local.CommandAsync(session => local.Runtime.RetryAsync(session, new RetryActivity { InstanceId = result.InstanceId }, CancellationToken.None));

        local.Lines.ShouldBe(["a", "b"]);
        local.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        local.Last.Instance.IncidentCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_loop_without_an_end_becomes_an_incident()
    {
        var local = new EngineFixture(new EngineLimits { ActivitiesPerBurst = 100 });

        await local.StartAsync(Definition(Flowchart([Line("a"), Line("b")], "a->b", "b->a")));

        local.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        local.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("100");
    }

    [Fact]
    public async Task The_journal_has_no_holes()
    {
        await engine.StartAsync(Definition(Sequence(Line("a"), Waits, Line("b"))));
        await engine.PublishAsync("go");

        var journal = engine.Store.JournalOf(engine.Last.InstanceId);
        journal.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, journal.Count).Select(number => (long)number));
        journal[^1].ActivityId.ShouldBe("seq");
    }

    [Fact]
    public async Task A_container_of_another_assembly_runs_its_body()
    {
        var local = new EngineFixture(new Phase());

        await local.StartAsync(Definition($$$$"""{"id":"p","type":"Test.Phase","body":{{{{Sequence(Line("in"), Waits, Line("out"))}}}}}"""));
        await local.PublishAsync("go");

        local.Lines.ShouldBe(["in", "out"]);
        local.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task An_activity_may_resume_another_by_an_event_of_its_own()
    {
        var local = new EngineFixture(new Announce());

        await local.StartAsync(Definition(Flowchart([FlowchartTests.Start("s"), Waits, """{"id":"x","type":"Test.Announce"}""", Line("heard")], "s->wait", "s->x", "wait->heard")));

        local.Lines.ShouldBe(["heard"]);
        local.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Theory]
    [InlineData("var s = 'x'; for (var i = 0; i < 22; i++) s += s; s", "larger than")]
    public async Task A_value_of_many_megabytes_is_an_incident(string script, string expected)
    {
        await engine.StartAsync(Definition(Sequence(FlowchartTests.Set("x", "v", script)), """ "variables":[{"id":"v-id","name":"v","typeName":"Object"}] """));

        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain(expected);
        engine.Last.Instance!.State.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task Values_keep_their_kind_through_the_stored_state()
    {
        var kinds = """ "variables":[{"name":"whole","typeName":"Int64","value":"9007199254740993"},{"name":"exact","typeName":"Decimal","value":"0.10"},{"name":"real","typeName":"Double","value":"0.5"},{"name":"at","typeName":"DateTimeOffset","value":"2026-03-02T08:00:00+01:00"},{"name":"span","typeName":"TimeSpan","value":"1.02:00:00"},{"name":"json","typeName":"JsonObject","value":"{\"a\":[1,null,\"å\"]}"},{"name":"none","typeName":"String"}] """;
        string[] shown = ["whole", "exact", "real", "at", "span", "json", "none"];
        var lines = shown.Select(name => $$$$"""{"id":"l-{{{{name}}}}","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Variable","value":"{{{{name}}}}"}}}""").ToList();
        await engine.StartAsync(Definition(Sequence([.. lines, Waits, .. lines.Select(line => line.Replace("l-", "m-", StringComparison.Ordinal))]), kinds));
        var before = engine.Lines.ToList();
        engine.Lines.Clear();

        await engine.PublishAsync("go");

        engine.Lines.ShouldBe(before);
        before.ShouldBe(["9007199254740993", "0.10", "0.5", "2026-03-02T08:00:00+01:00", "1.02:00:00", "{\"a\":[1,null,\"å\"]}", ""]);
    }

    [Fact]
    public async Task An_instance_that_fills_the_journal_is_stopped_with_an_incident_and_goes_on_when_there_is_room()
    {
        var small = new EngineFixture(new EngineLimits { JournalRows = 40 });
        var json = Definition($$$$"""{"id":"l","type":"Elsa.For","start":{"expression":{"type":"Literal","value":1}},"end":{"expression":{"type":"Literal","value":100}},"body":{{{{Line("w")}}}}}""");

        await small.StartAsync(json);

        small.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        small.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("40 journal rows");
        small.Last.Instance.JournalSequence.ShouldBeLessThan(50);
        var roomy = new WorkflowRuntime(small.Activities, small.Store, small.Clock);
        var retried = await small.CommandAsync(session => roomy.RetryAsync(session, new RetryActivity { InstanceId = small.Last.InstanceId }, CancellationToken.None));
        retried.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        small.Lines.Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_parent_that_faults_at_a_completed_child_takes_it_in_again_on_retry()
    {
        var picky = new Picky();
        var local = new EngineFixture(picky);
        var started = await local.StartAsync(Definition($$$$"""{"id":"p","type":"Test.Picky","body":{{{{Line("once")}}}}}"""));
        started.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("p");

        picky.IsMended = true;
        await local.CommandAsync(session => local.Runtime.RetryAsync(session, new RetryActivity { InstanceId = started.InstanceId }, CancellationToken.None));

        local.Lines.ShouldBe(["once"]);
        local.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    private sealed class Picky : Activity
    {
        public bool IsMended { get; set; }

        public override ActivityDescriptor Descriptor { get; } = new() { TypeName = "Test.Picky", Category = "Test", DisplayName = "Picky", Ports = ["Body"] };

        public override void Execute(ActivityContext context) => context.RunPort("Body");

        public override void ChildCompleted(ActivityContext context, ChildCompletion child)
        {
            if (!IsMended)
            {
                throw new InvalidOperationException("not yet");
            }

            context.Complete();
        }
    }

    private sealed class Flaky : Activity
    {
        public bool IsMended { get; set; }

        public override ActivityDescriptor Descriptor { get; } = new() { TypeName = "Test.Flaky", Category = "Test", DisplayName = "Flaky" };

        public override void Execute(ActivityContext context)
        {
            if (!IsMended)
            {
                throw new InvalidOperationException("broken");
            }

            context.Complete();
        }
    }

    private sealed class Phase : Activity
    {
        public override ActivityDescriptor Descriptor { get; } = new() { TypeName = "Test.Phase", Category = "Test", DisplayName = "Phase", Ports = ["Body"] };

        public override void Execute(ActivityContext context)
        {
            if (!context.RunPort("Body"))
            {
                context.Complete();
            }
        }
    }

    private sealed class Announce : Activity
    {
        public override ActivityDescriptor Descriptor { get; } = new() { TypeName = "Test.Announce", Category = "Test", DisplayName = "Announce" };

        public override void Execute(ActivityContext context)
        {
            context.Publish("go");
            context.Complete();
        }
    }
}
