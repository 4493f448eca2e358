using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.InMemory;
using Jobbspar.Engine.Migration;
using Jobbspar.Engine.Storage;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Migrations;

/// <summary>Moving an instance through each store: what was kept in memory only would show here.</summary>
public abstract class MigrateOnStoreTests : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly MigrationPlan Plan = new()
    {
        SourceVersionId = "v1",
        TargetVersionId = "v2",
        Activities = new Dictionary<string, string> { ["par"] = "par", ["wait"] = "wait", ["ask"] = "question" },
    };

    private readonly InMemoryEngineStore definitions = new();
    private readonly ManualClock clock = new(Now);
    private readonly WorkflowRuntime runtime;

    protected MigrateOnStoreTests()
    {
        definitions.Add(WorkflowDefinition.Parse(Version(1, "ask", "10:00:00", "")));
        definitions.Add(WorkflowDefinition.Parse(Version(2, "question", "01:00:00", """,{"id":"new","type":"Elsa.Delay","timeSpan":{"expression":{"type":"Literal","value":"00:10:00"}}}""")));
        runtime = new WorkflowRuntime(new ActivityRegistry([]), definitions, clock);
    }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Theory]
    [InlineData(TimerPolicy.Keep, 10)]
    [InlineData(TimerPolicy.Restart, 4)]
    public async Task MigrateAsync_TimerAndQuestionAreOpen_BothGoOnUnderTheirOldIds(TimerPolicy policy, int dueAfterHours)
    {
        var started = await StartAsync();
        var before = await BookmarksAsync(started.InstanceId);
        clock.Advance(TimeSpan.FromHours(3));

        var result = await MigrateAsync(started.InstanceId, Plan with { DefaultTimerPolicy = policy });

        result.Outcome.ShouldBe(MigrationOutcome.Migrated);
        var stored = (await RunAsync(session => session.LockInstanceAsync(started.InstanceId, default)))!;
        (stored.DefinitionVersionId, stored.DefinitionVersion, stored.Revision, stored.Status).ShouldBe(("v2", 2, 2, InstanceStatus.Running));
        stored.State.ToArray().ShouldBe(result.Instance!.State.ToArray());
        var after = await BookmarksAsync(started.InstanceId);
        after.Select(row => (row.Id, row.CreatedAt)).ShouldBe(before.Select(row => (row.Id, row.CreatedAt)), ignoreOrder: true);
        var timer = after.Single(row => row.ActivityId == "wait");
        timer.DueAt.ShouldBe(Now.AddHours(dueAfterHours));
        (await RunAsync(session => session.ClaimDueTimersAsync(Now.AddHours(dueAfterHours).AddMicroseconds(-1), 10, default))).ShouldBeEmpty();

        clock.MoveTo(Now.AddHours(dueAfterHours));
        (await RunAsync(session => runtime.ResumeDueTimersAsync(session, 10, default))).ShouldHaveSingleItem().Outcome.ShouldBe(CommandOutcome.Resumed);
        var question = before.Single(row => row.ActivityId == "ask");
        var last = await RunAsync(session => runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = started.InstanceId, BookmarkId = question.Id }, default));
        last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task MigrateAsync_SentTwice_IsDoneOnce()
    {
        var started = await StartAsync();

        (await MigrateAsync(started.InstanceId, Plan)).Outcome.ShouldBe(MigrationOutcome.Migrated);
        (await MigrateAsync(started.InstanceId, Plan)).Outcome.ShouldBe(MigrationOutcome.AlreadyDone);

        (await RunAsync(session => session.LockInstanceAsync(started.InstanceId, default)))!.Revision.ShouldBe(2);
        (await JournalAsync(started.InstanceId)).Count(entry => entry.Event == "Migrated").ShouldBe(1);
    }

    [Fact]
    public async Task MigrateAsync_JournalGoesOnWithoutAHole()
    {
        var started = await StartAsync();
        await MigrateAsync(started.InstanceId, Plan);
        foreach (var bookmark in await BookmarksAsync(started.InstanceId))
        {
            await RunAsync(session => runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = started.InstanceId, BookmarkId = bookmark.Id }, default));
        }

        var journal = await JournalAsync(started.InstanceId);
        journal.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, journal.Count).Select(number => (long)number));
        journal.Single(entry => entry.Event == "Migrated").Outcome.ShouldBe("v1 -> v2");
    }

    [Fact]
    public async Task MigrateAsync_WorkFailsAfterwards_NothingIsKept()
    {
        var started = await StartAsync();
        var before = await BookmarksAsync(started.InstanceId);

        await Should.ThrowAsync<FormatException>(() => RunAsync<bool>(async session =>
        {
            (await runtime.MigrateAsync(session, new MigrateInstance { InstanceId = started.InstanceId, Plan = Plan }, default)).Outcome.ShouldBe(MigrationOutcome.Migrated);
            throw new FormatException("after the migration");
        }));

        (await RunAsync(session => session.LockInstanceAsync(started.InstanceId, default)))!.DefinitionVersionId.ShouldBe("v1");
        (await BookmarksAsync(started.InstanceId)).ShouldBe(before);
    }

    [Fact]
    public async Task MigrateAsync_UnmappedActivity_ChangesNothing()
    {
        var started = await StartAsync();

        var result = await MigrateAsync(started.InstanceId, Plan with { Activities = new Dictionary<string, string> { ["par"] = "par", ["wait"] = "wait" } });

        result.Outcome.ShouldBe(MigrationOutcome.NeedsMapping);
        result.Reasons.ShouldBe([new MigrationReason("UNMAPPED_ACTIVITY", "ask")]);
        (await RunAsync(session => session.LockInstanceAsync(started.InstanceId, default)))!.Revision.ShouldBe(1);
    }

    protected abstract Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work);

    protected abstract Task<IReadOnlyList<(long Sequence, string Event, string? Outcome)>> JournalAsync(Guid instance);

    private static string Version(int number, string question, string time, string more) => $$$$"""
        {"id":"v{{{{number}}}}","definitionId":"d","version":{{{{number}}}},"root":{"id":"par","type":"Elsa.Parallel","activities":[
          {"id":"wait","type":"Elsa.Delay","timeSpan":{"expression":{"type":"Literal","value":"{{{{time}}}}"}}},
          {"id":"{{{{question}}}}","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"svar"}}}{{{{more}}}}]}}
        """;

    private Task<CommandResult> StartAsync() =>
        RunAsync(session => runtime.StartAsync(session, new StartWorkflow { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = "v1" }, default));

    private Task<MigrationResult> MigrateAsync(Guid instance, MigrationPlan plan) =>
        RunAsync(session => runtime.MigrateAsync(session, new MigrateInstance { InstanceId = instance, Plan = plan }, default));

    private Task<IReadOnlyList<StoredBookmark>> BookmarksAsync(Guid instance) => RunAsync(session => session.ListBookmarksAsync(instance, default));

    public sealed class InMemory : MigrateOnStoreTests
    {
        private readonly InMemoryEngineStore store = new();

        public override Task InitializeAsync() => Task.CompletedTask;

        public override Task DisposeAsync() => Task.CompletedTask;

        protected override async Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work)
        {
            using var session = store.Open();
            var result = await work(session);
            session.Commit();
            return result;
        }

        protected override Task<IReadOnlyList<(long Sequence, string Event, string? Outcome)>> JournalAsync(Guid instance) =>
            Task.FromResult<IReadOnlyList<(long, string, string?)>>([.. store.JournalOf(instance).Select(entry => (entry.Sequence, entry.Event, entry.Outcome))]);
    }

    public abstract class OnDatabase(DatabaseKind kind) : MigrateOnStoreTests
    {
        private TestDatabase database = null!;

        public override async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind);

        public override async Task DisposeAsync() => await database.DisposeAsync();

        [Fact]
        public async Task MigrateAsync_SameInstanceOnTwoHostsAtOnce_MovesOnce()
        {
            var started = await StartAsync();

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(started.InstanceId, Plan))));

            outcomes.Select(result => result.Outcome).Order().ShouldBe([MigrationOutcome.Migrated, MigrationOutcome.AlreadyDone, MigrationOutcome.AlreadyDone, MigrationOutcome.AlreadyDone]);
        }

        protected override Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work) =>
            database.Transactions.RunAsync((unit, _) => work(unit.Engine).AsTask(), CancellationToken.None);

        protected override async Task<IReadOnlyList<(long Sequence, string Event, string? Outcome)>> JournalAsync(Guid instance) =>
            await database.Transactions.ReadAsync(
                async (db, token) => (await db.WorkflowJournal.Where(row => row.InstanceId == instance).OrderBy(row => row.Sequence).ToListAsync(token))
                    .ConvertAll(row => (row.Sequence, row.Event, row.Outcome)),
                CancellationToken.None);
    }

    public sealed class OnSqlite() : OnDatabase(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OnDatabase(DatabaseKind.PostgreSql);
}
