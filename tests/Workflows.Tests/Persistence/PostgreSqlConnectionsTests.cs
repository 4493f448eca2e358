using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>What a command costs the server beside its own statements.</summary>
public sealed class PostgreSqlConnectionsTests : IAsyncLifetime
{
    private const int MoreThanTheDriverNeedsToPrepare = 10;

    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task RepeatedCommands_StayPreparedFromOneTransactionToTheNext()
    {
        await LookForInstancesAsync();

        (await CountAsync("SELECT count(*)::int AS \"Value\" FROM pg_prepared_statements WHERE statement LIKE '%FROM workflow_instance WHERE id = $1%'")).ShouldBe(1);
        (await CountAsync("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE pid = pg_backend_pid() AND application_name = 'jobbspar'")).ShouldBe(1);
    }

    [Fact]
    public async Task PreparedCommand_TableChangesMeanwhile_IsRunAgain()
    {
        await LookForInstancesAsync();
        await database.Transactions.RunAsync(
            (unit, token) => unit.Db.Database.ExecuteSqlRawAsync("ALTER TABLE workflow_instance ALTER COLUMN name TYPE varchar(500)", token),
            CancellationToken.None);

        await LookForInstancesAsync();
    }

    /// <summary>One after the other, so that the pool hands out the same connection each time.</summary>
    private async Task LookForInstancesAsync()
    {
        for (var time = 0; time < MoreThanTheDriverNeedsToPrepare; time++)
        {
            (await database.Transactions.RunAsync((unit, token) => unit.Engine.LockInstanceAsync(Guid.NewGuid(), token).AsTask(), CancellationToken.None)).ShouldBeNull();
        }
    }

    private Task<int> CountAsync(string sql) =>
        database.Transactions.ReadAsync((db, token) => db.Database.SqlQueryRaw<int>(sql).SingleAsync(token), CancellationToken.None);
}
