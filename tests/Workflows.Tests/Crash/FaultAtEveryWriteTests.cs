using System.Data.Common;
using System.Globalization;
using System.Text;
using Jobbspar.CrashHost;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>
/// The database refuses the first row that a command writes, then the second, and so on until it gets through: a command
/// that fails has left nothing, and the same command given again takes effect as if nothing had happened.
/// </summary>
public abstract class FaultAtEveryWriteTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly string[] Tables = ["workflow_instance", "workflow_bookmark", "workflow_journal", "outbox_message"];

    private TestDatabase database = null!;
    private LoadHost host = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        host = new(database.Settings);
        await host.PrepareAsync(CancellationToken.None);
        await ExecuteAsync("CREATE TABLE fault (written INTEGER NOT NULL, refused INTEGER NOT NULL)");
        await ExecuteAsync("INSERT INTO fault VALUES (0, 0)");
        foreach (var statement in Triggers())
        {
            await ExecuteAsync(statement);
        }
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public Task Start_AnyWriteFails_NothingIsLeftAndARepeatSucceeds() =>
        FailAtEveryWriteAsync(number => Task.FromResult(Start(number)), leastWrites: 5);

    [Fact]
    public Task Resume_AnyWriteFails_NothingIsLeftAndARepeatSucceeds() =>
        FailAtEveryWriteAsync(async number => await ResumeOfNewInstanceAsync(number), leastWrites: 6);

    [Fact]
    public Task Cancel_AnyWriteFails_NothingIsLeftAndARepeatSucceeds() => FailAtEveryWriteAsync(
        async number =>
        {
            var start = Start(number);
            await host.RunAsync(start, CancellationToken.None);
            return new(Guid.NewGuid(), CommandKind.Cancel, $"cancel:{start.Instance}", start.Instance);
        },
        leastWrites: 4);

    [Fact]
    public Task Timer_AnyWriteFails_NothingIsLeftAndARepeatSucceeds() => FailAtEveryWriteAsync(
        async number =>
        {
            await host.RunAsync(await ResumeOfNewInstanceAsync(number), CancellationToken.None);
            await ExecuteAsync($"UPDATE workflow_bookmark SET due_at = {(kind is DatabaseKind.Sqlite ? "0" : "'epoch'")} WHERE due_at IS NOT NULL");
            return new(Guid.NewGuid(), CommandKind.Timers, "-", Guid.Empty);
        },
        leastWrites: 8);

    /// <param name="prepare">Makes what the command needs, and the command.</param>
    /// <param name="leastWrites">Guards the test itself: so many rows at least must have been refused, one after the other.</param>
    private async Task FailAtEveryWriteAsync(Func<int, Task<LoadCommand>> prepare, int leastWrites)
    {
        for (var write = 1; ; write++)
        {
            await RefuseAsync(0);
            var command = await prepare(write);
            var before = await ContentAsync();
            await RefuseAsync(write);
            var fault = await Record.ExceptionAsync(() => host.RunAsync(command, CancellationToken.None));
            await RefuseAsync(0);
            if (fault is null)
            {
                write.ShouldBeGreaterThan(leastWrites);
                (await ContentAsync()).ShouldNotBe(before);
                return;
            }

            Messages(fault).ShouldContain("refused by the test");
            (await ContentAsync()).ShouldBe(before, $"write {write} failed");

            (await host.RunAsync(command, CancellationToken.None)).Count.ShouldBe(1);

            var after = await ContentAsync();
            after.ShouldNotBe(before);
            await host.RunAsync(command with { Id = Guid.NewGuid() }, CancellationToken.None);
            (await ContentAsync()).ShouldBe(after, "given once more, it finds nothing to do");
        }
    }

    private static LoadCommand Start(int number) =>
        new(Guid.NewGuid(), CommandKind.Start, string.Create(CultureInfo.InvariantCulture, $"start-{number}"), Guid.CreateVersion7());

    private async Task<LoadCommand> ResumeOfNewInstanceAsync(int number)
    {
        var start = Start(number);
        await host.RunAsync(start, CancellationToken.None);
        var bookmark = (await host.OpenBookmarksAsync(1000, CancellationToken.None)).Single(row => row.InstanceId == start.Instance);
        return new(Guid.NewGuid(), CommandKind.Resume, bookmark.Id.ToString(), start.Instance);
    }

    private Task RefuseAsync(int write) => ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE fault SET written = 0, refused = {write}"));

    private IEnumerable<string> Triggers()
    {
        if (kind is DatabaseKind.PostgreSql)
        {
            yield return """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  UPDATE fault SET written = written + 1;
                  IF EXISTS (SELECT 1 FROM fault WHERE written = refused) THEN RAISE EXCEPTION 'refused by the test'; END IF;
                  RETURN COALESCE(NEW, OLD);
                END $$
                """;
        }

        foreach (var table in Tables)
        {
            if (kind is DatabaseKind.PostgreSql)
            {
                yield return $"CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()";
                continue;
            }

            foreach (var change in (string[])["INSERT", "UPDATE", "DELETE"])
            {
                yield return $"""
                    CREATE TRIGGER refuse_{change}_{table} BEFORE {change} ON {table} BEGIN
                      UPDATE fault SET written = written + 1;
                      SELECT RAISE(ABORT, 'refused by the test') FROM fault WHERE written = refused;
                    END
                    """;
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = database.CreateContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every row of every table that a command writes, as text.</summary>
    private async Task<string> ContentAsync()
    {
        await using var db = database.CreateContext();
        await db.Database.OpenConnectionAsync();
        var text = new StringBuilder();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                text.AppendLine(Row(table, reader));
            }
        }

        return text.ToString();
    }

    private static string Row(string table, DbDataReader reader) => table + ": " + string.Join(
        '|',
        Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
        {
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        }));

    private static string Messages(Exception? fault) => fault is null ? "" : fault.Message + " " + Messages(fault.InnerException);

    public sealed class OnSqlite() : FaultAtEveryWriteTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : FaultAtEveryWriteTests(DatabaseKind.PostgreSql);
}
