using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.Migration.MigrationBench;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>Each reason for which an instance stays where it is, and that refusing changes nothing.</summary>
public sealed class MigrationVerdictTests
{
    private readonly MigrationBench bench = new();

    [Fact]
    public async Task Active_activity_without_a_mapping_needs_one()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"), Step("z"))));

        await RefusedAsync(Version(2, Sequence(Wait("b"), Step("z"))), MigrationOutcome.NeedsMapping, new MigrationReason("UNMAPPED_ACTIVITY", "a"));

        (await bench.MigrateAsync(await bench.PlanAsync(("a", "b")))).Outcome.ShouldBe(MigrationOutcome.Migrated);
    }

    [Fact]
    public async Task Mapping_to_what_does_not_exist_needs_another()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));

        await RefusedMappedAsync(Version(2, Sequence(Wait("b"))), MigrationOutcome.NeedsMapping, [("a", "gone")], new MigrationReason("UNKNOWN_TARGET", "a", "gone"));
    }

    [Fact]
    public async Task Activity_that_has_begun_keeps_its_type()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));

        await RefusedMappedAsync(Version(2, Sequence(Delay("b", "01:00:00"))), MigrationOutcome.NeedsMapping, [("a", "b")], new MigrationReason("TYPE_DIFFERS", "a", "Elsa.Delay"));
    }

    [Fact]
    public async Task Scope_around_an_active_activity_must_stay()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));

        await RefusedAsync(
            Version(2, Sequence("""{"id":"inner","type":"Elsa.Sequence","activities":[""" + Wait("a") + "]}")), MigrationOutcome.NeedsMapping, new MigrationReason("SCOPE_CHANGED", "a", "a"));
    }

    [Fact]
    public async Task Two_active_activities_cannot_become_one()
    {
        await bench.StartAsync(Version(1, Parallel(Wait("a"), Wait("b"))));

        await RefusedMappedAsync(Version(2, Parallel(Wait("a"))), MigrationOutcome.NeedsMapping, [("b", "a")], new MigrationReason("TARGET_TAKEN", "b", "a"));
    }

    [Fact]
    public async Task Arrival_at_a_join_needs_its_connection()
    {
        await bench.StartAsync(Version(1, Joined("j")));
        await bench.ResumeAsync("a");

        await RefusedAsync(
            Version(2, Flowchart([Step("s"), Wait("a"), Wait("b"), Step("x"), Step("j")], "s->a", "s->b", "a->x", "x->j", "b->j")),
            MigrationOutcome.NeedsMapping,
            new MigrationReason("TOKEN_LOST", "j", "a"));

        // The path from a arrived; whoever says that it is now x's says that x counts as passed.
        (await bench.MigrateAsync(await bench.PlanAsync(("a", "x")))).Outcome.ShouldBe(MigrationOutcome.Migrated);
        await bench.ResumeAsync("b");
        bench.Completed().ShouldBe(["s", "a", "b", "j"]);
    }

    [Fact]
    public async Task Two_arrivals_cannot_share_one_connection()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Step("a"), Step("c"), Wait("b"), Step("j", "Merge")], "s->a", "s->c", "s->b", "a->j", "c->j", "b->j")));

        await RefusedMappedAsync(
            Version(2, Flowchart([Step("s"), Step("a"), Wait("b"), Step("j", "Merge")], "s->a", "s->b", "a->j", "b->j")),
            MigrationOutcome.NeedsMapping,
            [("c", "a")],
            new MigrationReason("TOKEN_LOST", "j", "c"));
    }

    [Theory]
    [InlineData("Race")]
    [InlineData("Cascade")]
    public async Task Join_at_which_something_waits_must_go_on_waiting(string mode)
    {
        await bench.StartAsync(Version(1, Joined("j")));
        await bench.ResumeAsync("a");

        await RefusedAsync(Version(2, Joined("j", mode)), MigrationOutcome.Cannot, new MigrationReason("JOIN_MODE_CHANGED", "j"));
    }

    [Fact]
    public async Task Join_for_all_paths_cannot_get_one_that_begins_behind_the_instance()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Wait("a"), Wait("b"), Step("j", "Converge")], "s->a", "s->b", "a->j", "b->j")));

        await RefusedAsync(
            Version(2, Flowchart([Step("s"), Wait("a"), Wait("b"), Step("new"), Step("j", "Converge")], "s->a", "s->b", "s->new", "a->j", "b->j", "new->j")),
            MigrationOutcome.Cannot,
            new MigrationReason("JOIN_CANNOT_FILL", "j", "new"));
    }

    [Fact]
    public async Task Join_for_all_paths_may_get_one_that_begins_ahead()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Wait("a"), Wait("b"), Step("j", "Converge")], "s->a", "s->b", "a->j", "b->j")));

        var result = await bench.MigrateAsync(
            Version(2, Flowchart([Step("s"), Wait("a"), Wait("b"), Step("new"), Step("j", "Converge")], "s->a", "s->b", "a->new", "a->j", "b->j", "new->j")));

        result.Outcome.ShouldBe(MigrationOutcome.Migrated);
        await bench.ResumeAsync("b");
        await bench.ResumeAsync("a");
        bench.Completed().ShouldBe(["s", "b", "a", "new", "j"]);
    }

    [Fact]
    public async Task What_has_finished_may_not_lie_ahead()
    {
        await bench.StartAsync(Version(1, Sequence(Step("a"), Wait("b"), Step("c"))));

        await RefusedAsync(Version(2, Sequence(Wait("b"), Step("a"), Step("c"))), MigrationOutcome.Cannot, new MigrationReason("WOULD_RUN_AGAIN", "a", "a"));
    }

    [Fact]
    public async Task What_has_finished_on_another_path_may_not_lie_ahead()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Wait("a"), Step("x")], "s->a", "s->x")));

        await RefusedAsync(Version(2, Flowchart([Step("s"), Wait("a"), Step("x")], "s->a", "a->x")), MigrationOutcome.Cannot, new MigrationReason("WOULD_RUN_AGAIN", "x", "x"));
    }

    [Fact]
    public async Task What_is_active_may_not_lie_ahead_of_something_else_that_is()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Wait("a"), Wait("b")], "s->a", "s->b")));

        await RefusedAsync(Version(2, Flowchart([Step("s"), Wait("a"), Wait("b")], "s->a", "a->b")), MigrationOutcome.Cannot, new MigrationReason("WOULD_RUN_AGAIN", "b", "b"));
    }

    [Fact]
    public async Task Loop_that_the_target_adds_may_lead_back()
    {
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Step("a"), Wait("b"), Step("c")], "s->a", "a->b", "b->c")));

        var result = await bench.MigrateAsync(
            Version(2, Flowchart([Step("s"), Step("a", "None"), Wait("b"), """{"id":"d","type":"Elsa.FlowDecision","condition":{"expression":{"type":"Literal","value":"False"}}}""", Step("c")], "s->a", "a->b", "b->d", "d:True->a", "d:False->c")));

        result.Outcome.ShouldBe(MigrationOutcome.Migrated);
        await bench.ResumeAsync("b");
        bench.Completed().ShouldBe(["s", "a", "b", "c"]);
    }

    [Fact]
    public async Task Value_that_does_not_fit_its_new_type_stands_in_the_way()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a")), Variables("""{"id":"x","name":"X","typeName":"String","value":"tolv"}""")));

        await RefusedAsync(Version(2, Sequence(Wait("a")), Variables("""{"id":"x","name":"X","typeName":"Int32"}""")), MigrationOutcome.Cannot, new MigrationReason("VARIABLE_TYPE", "", "X"));
    }

    [Fact]
    public async Task Input_that_does_not_fit_its_new_type_stands_in_the_way()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))), new Dictionary<string, object?> { ["antal"] = "många" });

        await RefusedAsync(Version(2, Sequence(Wait("a")), Inputs("""{"name":"antal","type":"Int32"}""")), MigrationOutcome.Cannot, new MigrationReason("INPUT_TYPE", null, "antal"));
    }

    [Fact]
    public async Task Timer_whose_new_time_is_none_cannot_be_restarted()
    {
        await bench.StartAsync(Version(1, Sequence(Delay("a", "01:00:00"))));
        bench.Add(Version(2, Sequence(Delay("a", "en stund"))));

        var result = await bench.MigrateAsync(await bench.PlanAsync() with { DefaultTimerPolicy = TimerPolicy.Restart });

        result.Outcome.ShouldBe(MigrationOutcome.Cannot);
        result.Reasons.ShouldHaveSingleItem().Code.ShouldBe("TIMER_FAULT");
        (await bench.MigrateAsync(await bench.PlanAsync())).Outcome.ShouldBe(MigrationOutcome.Migrated);
    }

    [Fact]
    public async Task Finished_instance_cannot()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));
        bench.Add(Version(2, Sequence(Wait("a"))));
        var plan = await bench.PlanAsync();
        await bench.ResumeAsync("a");

        (await bench.MigrateAsync(plan)).Reasons.ShouldBe([new MigrationReason("FINISHED")]);
    }

    [Fact]
    public async Task Instance_of_another_version_cannot()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));
        bench.Add(Version(2, Sequence(Wait("a"))));
        bench.Add(Version(3, Sequence(Wait("a"))));

        var result = await bench.MigrateAsync(new MigrationPlan { SourceVersionId = "v2", TargetVersionId = "v3" });

        result.Outcome.ShouldBe(MigrationOutcome.Cannot);
        result.Reasons.ShouldBe([new MigrationReason("NOT_ON_SOURCE", null, "v1")]);
    }

    [Fact]
    public async Task Version_that_is_gone_is_named()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));

        (await bench.MigrateAsync(new MigrationPlan { SourceVersionId = "v1", TargetVersionId = "v9" })).Reasons.ShouldBe([new MigrationReason("VERSION_MISSING", null, "v9")]);
    }

    [Fact]
    public async Task Instance_that_does_not_exist_is_not_found()
    {
        using var session = bench.Engine.Store.Open();
        var result = await bench.Engine.Runtime.MigrateAsync(
            session, new MigrateInstance { InstanceId = Guid.NewGuid(), Plan = new MigrationPlan { SourceVersionId = "v1", TargetVersionId = "v2" } }, default);

        result.Outcome.ShouldBe(MigrationOutcome.NotFound);
    }

    [Fact]
    public async Task Child_that_a_faulted_scope_has_not_taken_in_needs_a_place()
    {
        const string broken = """{"id":"j","type":"Elsa.FlowJoin","mode":{"expression":{"type":"JavaScript","value":"nope()"}}}""";
        await bench.StartAsync(Version(1, Flowchart([Step("s"), Wait("a"), Wait("b"), broken], "s->a", "s->b", "a->j", "b->j")));
        await bench.ResumeAsync("a");
        (await bench.ReadAsync()).SubStatus.ShouldBe(InstanceSubStatus.Faulted);

        await RefusedAsync(
            Version(2, Flowchart([Step("s"), Wait("b"), Step("j")], "s->b", "b->j")), MigrationOutcome.NeedsMapping, new MigrationReason("FAULTED_ACTIVITY", "flow", "a"));
    }

    [Fact]
    public async Task All_reasons_are_told_at_once()
    {
        await bench.StartAsync(Version(1, Parallel(Wait("a"), Wait("b"), Wait("c"))));

        await RefusedMappedAsync(Version(2, Parallel(Wait("b"), Delay("d", "01:00:00"))), MigrationOutcome.NeedsMapping, [("c", "d")], new MigrationReason("UNMAPPED_ACTIVITY", "a"), new MigrationReason("TYPE_DIFFERS", "c", "Elsa.Delay"));
    }

    private static string Parallel(params string[] branches) => $$$$"""{"id":"par","type":"Elsa.Parallel","activities":[{{{{string.Join(',', branches)}}}}]}""";

    private static string Joined(string join, string mode = "Merge") => Flowchart([Step("s"), Wait("a"), Wait("b"), Step(join, mode)], "s->a", "s->b", "a->j", "b->j");

    private Task RefusedAsync(string second, MigrationOutcome outcome, params MigrationReason[] reasons) => RefusedMappedAsync(second, outcome, [], reasons);

    private async Task RefusedMappedAsync(string second, MigrationOutcome outcome, (string From, string To)[] mapped, params MigrationReason[] reasons)
    {
        var before = await bench.ReadAsync();
        var open = await bench.Engine.BookmarksAsync();
        var journal = bench.Engine.Store.JournalOf(bench.Instance);

        var result = await bench.MigrateAsync(second, mapped);

        result.Reasons.ShouldBe(reasons, ignoreOrder: true);
        result.Outcome.ShouldBe(outcome);
        (await bench.ReadAsync()).ShouldBe(before);
        (await bench.Engine.BookmarksAsync()).ShouldBe(open);
        bench.Engine.Store.JournalOf(bench.Instance).ShouldBe(journal);
        (await bench.Engine.Runtime.CheckMigrationAsync(before, open, await bench.PlanAsync(mapped), default)).Reasons.ShouldBe(reasons, ignoreOrder: true);
    }
}
