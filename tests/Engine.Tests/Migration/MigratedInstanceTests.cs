using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.Migration.MigrationBench;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>What an instance has after it was moved, and how it goes on.</summary>
public sealed class MigratedInstanceTests
{
    private readonly MigrationBench bench = new();

    [Fact]
    public async Task Migrating_runs_nothing_and_writes_one_line()
    {
        await bench.StartAsync(Version(1, Sequence(Step("a"), Wait("b"), Step("c"))));
        var journal = bench.Engine.Store.JournalOf(bench.Instance);
        var lines = bench.Engine.Lines.ToList();
        bench.Engine.Clock.MoveTo(StartOfTime.AddDays(1));

        var result = await bench.MigrateAsync(Version(2, Sequence(Step("a"), Wait("b"), Step("d"), Step("c"))));

        result.Outcome.ShouldBe(MigrationOutcome.Migrated);
        result.Instance!.DefinitionVersionId.ShouldBe("v2");
        result.Instance.DefinitionVersion.ShouldBe(2);
        result.Instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        bench.Engine.Lines.ShouldBe(lines);
        var line = bench.Engine.Store.JournalOf(bench.Instance).Skip(journal.Count).ShouldHaveSingleItem();
        (line.Event, line.Outcome, line.Sequence, line.At).ShouldBe(("Migrated", "v1 -> v2", journal.Count + 1, StartOfTime.AddDays(1)));
        await bench.ResumeAsync("b");
        bench.Completed().ShouldBe(["a", "b", "d", "c"]);
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing_more()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"))));
        await bench.MigrateAsync(Version(2, Sequence(Wait("a"))));
        var after = await bench.ReadAsync();

        (await bench.MigrateAsync(await bench.PlanAsync())).Outcome.ShouldBe(MigrationOutcome.AlreadyDone);

        (await bench.ReadAsync()).ShouldBe(after);
    }

    [Fact]
    public async Task Bookmark_keeps_its_id_under_the_new_name_of_its_activity()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a", "Svar"), Step("z"))));
        var before = (await bench.Engine.BookmarksAsync()).Single();

        (await bench.MigrateAsync(Version(2, Sequence(Wait("a2", "Svar"), Step("z"))))).Outcome.ShouldBe(MigrationOutcome.Migrated);

        (await bench.Engine.BookmarksAsync()).ShouldBe([before with { ActivityId = "a2" }]);
        (await bench.Engine.ResumeAsync(before)).Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task Timers_are_kept_or_restarted_as_the_plan_says_for_each()
    {
        const string root = """{"id":"par","type":"Elsa.Parallel","activities":[""";
        await bench.StartAsync(Version(1, root + Delay("a", "10:00:00") + "," + Delay("b", "10:00:00") + "," + Cron("c", "0 0 12 * * *") + "]}"));
        bench.Engine.Clock.MoveTo(StartOfTime.AddHours(2));
        bench.Add(Version(2, root + Delay("a", "05:00:00") + "," + Delay("b", "05:00:00") + "," + Cron("c", "0 0 14 * * *") + "]}"));

        var result = await bench.MigrateAsync(await bench.PlanAsync() with
        {
            DefaultTimerPolicy = TimerPolicy.Restart,
            Timers = new Dictionary<string, TimerPolicy> { ["a"] = TimerPolicy.Keep },
        });

        result.Outcome.ShouldBe(MigrationOutcome.Migrated);
        var due = (await bench.Engine.BookmarksAsync()).ToDictionary(row => row.ActivityId, row => row.DueAt);
        due["a"].ShouldBe(StartOfTime.AddHours(10));
        due["b"].ShouldBe(StartOfTime.AddHours(7));
        due["c"].ShouldBe(new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.Zero), "14:00 in Sweden");
        bench.Engine.Store.NextTimer().ShouldBe(StartOfTime.AddHours(5));
    }

    [Fact]
    public async Task Variables_go_by_id_then_by_name_and_are_converted()
    {
        await bench.StartAsync(Version(
            1,
            Sequence(Js("set", "setVariable('Antal', '12'); setVariable('Gammal', 'g'); setVariable('Lös', 'l'); setVariable('Namn', 'n'); ''"), Wait("a"), Js("show", "'aldrig'")),
            Variables("""{"id":"i1","name":"Antal","typeName":"String"},{"id":"i2","name":"Gammal","typeName":"String"},{"id":"i3","name":"Namn","typeName":"String"},{"id":"i4","name":"Borta","typeName":"String","value":"b"}""")));

        var result = await bench.MigrateAsync(Version(
            2,
            Sequence(Step("set"), Wait("a"), Js("show", "[typeof getVariable('Antal') + getVariable('Antal'), getVariable('Nyare'), getVariable('Lös'), getVariable('Namn'), getVariable('Borta'), getVariable('Ny')].join('|')")),
            Variables("""{"id":"i1","name":"Antal","typeName":"Int32"},{"id":"i2","name":"Nyare","typeName":"String"},{"id":"x","name":"Namn","typeName":"String"},{"id":"y","name":"Lös","typeName":"String"},{"id":"z","name":"Ny","typeName":"String","value":"standard"}""")));

        result.Reasons.ShouldBeEmpty();
        await bench.ResumeAsync("a");
        bench.Engine.Lines[^1].ShouldBe("number12|g|l|n||standard");
    }

    [Fact]
    public async Task Faulted_activity_is_mended_by_a_version_that_mends_it()
    {
        await bench.Engine.StartAsync(Version(1, Sequence(Step("a"), """{"id":"x","type":"Min.Okända"}""", Step("z"))));
        (await bench.ReadAsync()).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        bench.Add(Version(2, Sequence(Step("a"), Step("y"), Step("z"))));

        (await bench.MigrateAsync(await bench.PlanAsync(("x", "y")))).Outcome.ShouldBe(MigrationOutcome.Migrated);

        var moved = await bench.ReadAsync();
        moved.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        bench.Engine.Runtime.IncidentsOf(moved).ShouldHaveSingleItem().ActivityId.ShouldBe("y");
        await bench.Engine.CommandAsync(session => bench.Engine.Runtime.RetryAsync(session, new RetryActivity { InstanceId = bench.Instance }, default));
        bench.Engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
        bench.Completed().ShouldBe(["a", "y", "z"]);
    }

    [Fact]
    public async Task Loop_goes_on_with_the_values_that_are_left()
    {
        const string each = """{"id":"each","type":"Elsa.ForEach","items":{"expression":{"type":"Literal","value":"[1,2,3]"}},"body":""";
        await bench.StartAsync(Version(1, each + Sequence(Wait("a"), Js("show", "'gammal ' + getVariable('CurrentValue')")) + "}"));
        await bench.ResumeAsync("a");

        await bench.MigrateAsync(Version(2, each + Sequence(Wait("a"), Js("show", "'ny ' + getVariable('CurrentValue')")) + "}"));

        await bench.ResumeAsync("a");
        await bench.ResumeAsync("a");
        bench.Engine.Lines.ShouldBe(["gammal 1", "ny 2", "ny 3"]);
        (await bench.ReadAsync()).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task Output_of_a_renamed_activity_is_read_under_its_new_name()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a", "Svar"), Wait("b"), Js("show", "getOutputFrom('Svar', 'Result')"))));
        await bench.Engine.PublishAsync("a", "ja");

        await bench.MigrateAsync(Version(2, Sequence(Wait("a2", "Svaret"), Wait("b"), Js("show", "'nu ' + getOutputFrom('Svaret', 'Result')"))), ("a", "a2"));

        await bench.ResumeAsync("b");
        bench.Engine.Lines.ShouldBe(["nu ja"]);
    }

    [Fact]
    public async Task Waiting_for_a_child_instance_goes_on()
    {
        bench.Add("""{"id":"c1","definitionId":"barn","version":1,"root":""" + Sequence(Wait("inne")) + "}");
        const string child = """{"id":"kör","type":"Elsa.ExecuteWorkflow","waitForCompletion":true,"workflowDefinitionId":{"expression":{"type":"Literal","value":"barn"}}}""";
        await bench.StartAsync(Version(1, Sequence(child, Step("z"))));

        (await bench.MigrateAsync(Version(2, Sequence(child, Step("ny"), Step("z"))))).Outcome.ShouldBe(MigrationOutcome.Migrated);

        var parent = bench.Instance;
        await bench.Engine.PublishAsync("inne");
        bench.Engine.Lines.ShouldBe(["ny", "z"]);
        bench.Engine.Store.JournalOf(parent)[^1].Event.ShouldBe("Completed");
    }

    [Fact]
    public async Task Workflow_used_as_an_activity_keeps_its_pinned_version()
    {
        const string use = """{"id":"del","type":"Del","workflowDefinitionId":"del"}""";
        bench.Add(Part(1, Sequence(Wait("inne"), Step("gammal"))));
        await bench.StartAsync(Version(1, Sequence(use, Step("z"))));
        bench.Add(Part(2, Sequence(Wait("inne"), Step("nyare"))));

        var result = await bench.MigrateAsync(Version(2, Sequence("""{"id":"del2","type":"Del","workflowDefinitionId":"del"}""", Step("z"))), ("del", "del2"));

        result.Reasons.ShouldBeEmpty();
        (await bench.Engine.BookmarksAsync()).Single().ActivityId.ShouldBe("del2:inne");
        await bench.ResumeAsync("inne");
        bench.Engine.Lines.ShouldBe(["gammal", "z"]);
    }

    [Fact]
    public async Task Another_version_of_a_workflow_used_as_an_activity_asks_for_mappings_inside()
    {
        bench.Add(Part(1, Sequence(Wait("inne"), Step("gammal"))));
        bench.Add(Part(2, Sequence(Wait("inne"), Step("nyare"))));
        await bench.StartAsync(Version(1, Sequence("""{"id":"del","type":"Del","workflowDefinitionId":"del","workflowDefinitionVersionId":"p1"}""")));
        bench.Add(Version(2, Sequence("""{"id":"del","type":"Del","workflowDefinitionId":"del","workflowDefinitionVersionId":"p2"}""")));
        var plan = new MigrationPlan { SourceVersionId = "v1", TargetVersionId = "v2", Activities = new Dictionary<string, string> { ["seq"] = "seq", ["del"] = "del" } };

        var refused = await bench.MigrateAsync(plan);

        refused.Outcome.ShouldBe(MigrationOutcome.NeedsMapping);
        refused.Reasons.ShouldBe([new MigrationReason("EMBEDDED_VERSION", "del:seq", "p2"), new MigrationReason("EMBEDDED_VERSION", "del:inne", "p2")]);
        (await bench.MigrateAsync(await bench.PlanAsync())).Outcome.ShouldBe(MigrationOutcome.Migrated, "the suggestions map what is inside");
        await bench.ResumeAsync("inne");
        bench.Engine.Lines.ShouldBe(["nyare"]);
    }

    [Fact]
    public async Task Suggestions_tell_what_they_rest_on_and_where_there_is_none()
    {
        bench.Add(Version(1, Flowchart([Step("s"), Wait("a", "Svar"), Delay("d", "01:00:00"), Wait("x", "Lika"), Wait("y", "Lika"), Labelled("l", "Etikett")])));
        bench.Add(Version(2, Flowchart([Step("s"), Wait("a9", "Svar"), Step("d"), Wait("x9", "Lika"), Labelled("l9", "Etikett")]).Replace("\"flow\"", "\"flow9\"", StringComparison.Ordinal)));

        var suggestions = (await bench.Engine.Runtime.SuggestMappingAsync("v1", "v2", default))!;

        suggestions.Select(row => (row.SourceActivityId, row.TargetActivityId, row.Ground)).ShouldBe(
        [
            ("flow", "flow9", SuggestionGround.SameRoot),
            ("s", "s", SuggestionGround.SameId),
            ("a", "a9", SuggestionGround.SameName),
            ("d", null, SuggestionGround.None),
            ("x", null, SuggestionGround.None),
            ("y", null, SuggestionGround.None),
            ("l", "l9", SuggestionGround.SameName),
        ]);
        suggestions.Single(row => row.IsTimer).SourceActivityId.ShouldBe("d");
        (await bench.Engine.Runtime.SuggestMappingAsync("v1", "v7", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Command_that_came_first_makes_the_migration_begin_again()
    {
        await bench.StartAsync(Version(1, Sequence(Wait("a"), Wait("b"))));
        bench.Add(Version(2, Sequence(Wait("a"), Wait("b"))));
        var plan = await bench.PlanAsync();
        using var late = bench.Engine.Store.Open();
        (await bench.Engine.Runtime.MigrateAsync(late, new MigrateInstance { InstanceId = bench.Instance, Plan = plan }, default)).Outcome.ShouldBe(MigrationOutcome.Migrated);

        await bench.ResumeAsync("a");

        Should.Throw<Storage.ConcurrentChangeException>(late.Commit);
        (await bench.ReadAsync()).DefinitionVersionId.ShouldBe("v1");
        (await bench.MigrateAsync(plan)).Outcome.ShouldBe(MigrationOutcome.Migrated);
    }

    private static string Cron(string id, string expression) => $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Cron","cronExpression":{"expression":{"type":"Literal","value":"{{{{expression}}}}"}}}""";

    private static string Labelled(string id, string label) => $$$$"""{"id":"{{{{id}}}}","type":"Elsa.WriteLine","metadata":{"displayText":"{{{{label}}}}"}}""";

    private static string Part(int number, string root) =>
        $$$$"""{"id":"p{{{{number}}}}","definitionId":"del","version":{{{{number}}}},"options":{"usableAsActivity":true},"root":{{{{root}}}}}""";
}
