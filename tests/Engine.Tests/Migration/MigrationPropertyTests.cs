using System.Text.Json.Nodes;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>Random definitions, edited at random, with instances that stand anywhere in them. A case that fails names its seed.</summary>
public sealed class MigrationPropertyTests
{
    private const int Cases = 1500;
    private const string Before = """{"id":"x","name":"X","typeName":"String","value":"kept"},{"id":"gone","name":"Gone","typeName":"String","value":"g"}""";
    private const string After = """{"id":"x","name":"Renamed","typeName":"String","value":"not this"},{"id":"new","name":"New","typeName":"Int32","value":7}""";

    [Fact]
    public async Task An_instance_that_migrates_finishes_as_the_target_would_from_there()
    {
        var seed = Environment.TickCount;
        var migrated = 0;
        for (var i = 0; i < Cases; i++)
        {
            migrated += await RunCaseAsync(seed + i, random => random.Next(1, 4), onlyRename: false) ? 1 : 0;
        }

        migrated.ShouldBeGreaterThan(Cases / 4, $"the cases from seed {seed} hardly test anything");
    }

    /// <summary>Cases that failed once.</summary>
    [Theory]
    [InlineData(22073342)]
    public async Task An_instance_that_migrates_finishes_as_the_target_would_from_there_in_known_cases(int seed) =>
        await Should.NotThrowAsync(() => RunCaseAsync(seed, random => random.Next(1, 4), onlyRename: false));

    [Fact]
    public async Task Renaming_alone_never_stands_in_the_way()
    {
        var seed = Environment.TickCount + 1;
        for (var i = 0; i < Cases / 3; i++)
        {
            (await RunCaseAsync(seed + i, random => random.Next(0, 4), onlyRename: true)).ShouldBeTrue($"seed {seed + i}");
        }
    }

    private static async Task<bool> RunCaseAsync(int seed, Func<Random, int> edits, bool onlyRename)
    {
        var random = new Random(seed);
        var bench = new MigrationBench();
        var source = RandomWorkflow.Make(random);
        var target = source.Copy();
        for (var i = edits(random); i > 0; i--)
        {
            if (onlyRename)
            {
                target.Rename();
            }
            else
            {
                target.Edit();
            }
        }

        try
        {
            return await MigrateSomewhereAsync(bench, source, target, random, mustMigrate: onlyRename);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}: {fault.Message}\nsource {source.ToJson(1, Before)}\ntarget {target.ToJson(2, After)}", fault);
        }
    }

    private static async Task<bool> MigrateSomewhereAsync(MigrationBench bench, RandomWorkflow source, RandomWorkflow target, Random random, bool mustMigrate)
    {
        await bench.Engine.StartAsync(source.ToJson(1, Before));
        var open = await bench.Engine.BookmarksAsync();
        for (var i = random.Next(6); i > 0 && open.Count > 1; i--)
        {
            await GoOnAsync(bench, open[random.Next(open.Count)]);
            open = await bench.Engine.BookmarksAsync();
        }

        var instance = await bench.ReadAsync();
        if (instance.Status == InstanceStatus.Finished)
        {
            return mustMigrate;
        }

        bench.Engine.Clock.MoveTo(bench.Engine.Clock.GetUtcNow().AddMinutes(random.Next(600)));
        var journal = bench.Engine.Store.JournalOf(bench.Instance);
        var lines = bench.Engine.Lines.Count;
        bench.Add(target.ToJson(2, After));
        var result = await bench.MigrateAsync(PlanOf(target));
        if (result.Outcome is not MigrationOutcome.Migrated)
        {
            result.Reasons.ShouldNotBeEmpty();
            (await bench.ReadAsync()).ShouldBe(instance);
            (await bench.Engine.BookmarksAsync()).ShouldBe(open);
            return false;
        }

        bench.Engine.Lines.Count.ShouldBe(lines, "nothing is executed");
        await CheckPlaceAsync(bench, target, open, journal, instance);
        await CheckRestAsync(bench, source, target, journal, random);
        return true;
    }

    private static MigrationPlan PlanOf(RandomWorkflow target) => new()
    {
        SourceVersionId = "v1",
        TargetVersionId = "v2",
        Activities = target.AllSteps.Where(step => step.Was is not null).Select(step => (step.Was!, step.Id)).Append(("flow", "flow")).ToDictionary(),
    };

    private static async Task CheckPlaceAsync(MigrationBench bench, RandomWorkflow target, IReadOnlyList<StoredBookmark> open, IReadOnlyList<JournalEntry> journal, StoredInstance before)
    {
        var names = target.AllSteps.Where(step => step.Was is not null).ToDictionary(step => step.Was!, step => step.Id);
        (await bench.Engine.BookmarksAsync()).ShouldBe(open.Select(row => row with { ActivityId = names[row.ActivityId] }), "the same bookmarks, due when they were");
        var written = bench.Engine.Store.JournalOf(bench.Instance).Skip(journal.Count).ShouldHaveSingleItem();
        (written.Event, written.Sequence).ShouldBe(("Migrated", journal.Count + 1));
        var after = await bench.ReadAsync();
        (after.SubStatus, after.Revision, after.JournalSequence).ShouldBe((before.SubStatus, before.Revision + 1, journal.Count + 1));
        var (was, variables) = (VariablesOf(before), VariablesOf(after));
        variables["x"]?.ToString().ShouldBe(was["x"]?.ToString());
        variables["new"]!.GetValue<int>().ShouldBe(7);
        variables.ContainsKey("gone").ShouldBeFalse();
    }

    private static async Task CheckRestAsync(MigrationBench bench, RandomWorkflow source, RandomWorkflow target, IReadOnlyList<JournalEntry> journal, Random random)
    {
        while (await bench.Engine.BookmarksAsync() is { Count: > 0 } open)
        {
            await GoOnAsync(bench, open[random.Next(open.Count)]);
        }

        var entries = bench.Engine.Store.JournalOf(bench.Instance);
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(number => (long)number), "the journal has no hole");
        var completed = entries.Skip(journal.Count).Where(entry => entry.Event == "Completed" && entry.ActivityId != "flow").Select(entry => entry.ActivityId).ToList();
        completed.Count.ShouldBe(completed.Distinct().Count(), "nothing runs twice");
        var before = journal.Where(entry => entry.Event == "Completed").Select(entry => entry.ActivityId).ToHashSet();
        target.AllSteps.Where(step => step.Was is { } was && before.Contains(was)).Select(step => step.Id).Intersect(completed).ShouldBeEmpty("what has finished does not run again");
        completed.ShouldBe(RestOfWorkflow.Of(source, target, journal), ignoreOrder: true);
        (await bench.ReadAsync()).Status.ShouldBe(InstanceStatus.Finished);
    }

    private static async Task GoOnAsync(MigrationBench bench, StoredBookmark bookmark) => await bench.Engine.ResumeAsync(bookmark);

    private static JsonObject VariablesOf(StoredInstance instance) => JsonNode.Parse(instance.State.Span)!["ex"]![0]!["vars"]!.AsObject();
}
