using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Journal;

/// <summary>On PostgreSQL each month of the journal is a table of its own, which is dropped in no time when its time has come.</summary>
public sealed class JournalMonthsTests() : JournalTidyingTests(DatabaseKind.PostgreSql)
{
    [Fact]
    public async Task MigrateAsync_AtTheStartOfAHost_MakesThisMonthAndTheThreeToCome()
    {
        await Database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);

        (await MonthsAsync()).Where(name => name.Contains("_2028_", StringComparison.Ordinal))
            .ShouldBe(["workflow_journal_2028_06", "workflow_journal_2028_07", "workflow_journal_2028_08", "workflow_journal_2028_09"]);
        (await Database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Journal_OverAChangeOfMonth_LiesInBothAndReadsAsOne()
    {
        await TidyAsync();
        var end = new DateTimeOffset(2028, 6, 30, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_990);

        var instance = await EndedAsync(end, end.AddTicks(10));

        (await LinesAsync(instance)).ShouldBe([1, 2, 3, 4]);
        (await CountAsync("workflow_journal_2028_06", instance)).ShouldBe(2, "the last microsecond of June is June, in UTC");
        (await CountAsync("workflow_journal_2028_07", instance)).ShouldBe(2);
    }

    [Fact]
    public async Task Journal_OfAMonthThatNobodyMade_IsTakenInAndMovedWhereItBelongs()
    {
        await TidyAsync();
        var late = new DateTimeOffset(2027, 3, 31, 22, 30, 0, TimeSpan.Zero);
        var instance = await EndedAsync(late, late);
        (await CountAsync("workflow_journal_default", instance)).ShouldBe(4, "its month was not made, and it was kept all the same");

        (await TidyAsync()).MonthsMade.ShouldBe(1);

        (await CountAsync("workflow_journal_default", instance)).ShouldBe(0);
        (await MonthsAsync()).ShouldContain("workflow_journal_2027_03");
        (await LinesAsync(instance)).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task RunAsync_WholeMonthIsOld_IsDroppedWithoutDeletingALine()
    {
        var old = new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);
        var instances = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            instances.Add(await EndedAsync(old, old));
        }

        var done = await TidyAsync();

        (done.MonthsDropped, done.LinesDeleted).ShouldBe((1, 0));
        (await LinesAsync(instances[0])).ShouldBeEmpty();
        (await MonthsAsync()).ShouldNotContain("workflow_journal_2026_02");
    }

    [Fact]
    public async Task RunAsync_OneInstanceOfAnOldMonthStillRuns_KeepsTheMonthAndItsLines()
    {
        var old = new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);
        var running = await RunningAsync(old);
        var ended = await EndedAsync(old, old);

        var done = await TidyAsync();

        (done.MonthsDropped, done.LinesDeleted).ShouldBe((0, 4));
        (await LinesAsync(running)).ShouldBe([1, 2]);
        (await LinesAsync(ended)).ShouldBeEmpty();
    }

    [Fact]
    public async Task MigrateAsync_JournalFromBefore_KeepsEveryLineInItsMonth()
    {
        await using var before = await TestDatabase.CreateEmptyAsync(DatabaseKind.PostgreSql, Clock);
        var migrator = before.Services.GetRequiredService<DatabaseMigrator>();
        var all = Migration.All("postgresql");
        await migrator.MigrateAsync([.. all.Where(migration => migration.Number < 3)], default);
        await using var db = before.CreateContext();
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO workflow_journal (instance_id, sequence, at, activity_id, activity_type, execution_id, event)
            SELECT '0198f3f0-0000-7000-8000-000000000001', n, timestamptz '2026-01-15 12:00+00' + make_interval(days => 10 * n), 'a', 'Elsa.Event', 1, 'Started' FROM generate_series(1, 30) AS n
            """);

        await migrator.MigrateAsync(default);

        (await db.WorkflowJournal.Select(row => row.Sequence).OrderBy(sequence => sequence).ToListAsync()).ShouldBe(Enumerable.Range(1, 30).Select(number => (long)number));
        (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM workflow_journal_default").ToListAsync())[0].ShouldBe(0);
        (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM workflow_journal_2026_03").ToListAsync())[0].ShouldBe(3);
    }

    private Task<List<string>> MonthsAsync() => Database.Transactions.ReadAsync(
        (db, token) => db.Database.SqlQueryRaw<string>("SELECT c.relname::text AS \"Value\" FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid WHERE h.inhparent = 'workflow_journal'::regclass ORDER BY 1").ToListAsync(token),
        default);

    private Task<int> CountAsync(string table, Guid instance) => Database.Transactions.ReadAsync(
        async (db, token) => (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM workflow_journal WHERE tableoid::regclass::text = {table} AND instance_id = {instance}").ToListAsync(token))[0],
        default);
}
