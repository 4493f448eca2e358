using System.Data;
using System.Data.Common;
using Jobbspar.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Jobbspar.Workflows.Persistence;

/// <summary>PostgreSQL: read committed, rows locked where they are changed.</summary>
internal sealed class PostgreSqlTechnology : DatabaseTechnology, IAsyncDisposable, IDisposable
{
    // Any number that other users of the database are unlikely to choose.
    private const long MigrationLock = 0x4A6F6262737061;

    private static readonly KeptChangeFirst KeptChange = new();

    private readonly NpgsqlDataSource source;

    public PostgreSqlTechnology(DatabaseSettings settings)
    {
        var given = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        // ShouldSerialize, because this builder's ContainsKey is true for every keyword that the driver knows.
        if (!given.ShouldSerialize("Max Auto Prepare"))
        {
            builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        }

        // Nothing here leaves anything behind in a session (no SET, no temporary table, no session lock), and clearing up
        // would cost the server one more transaction per command.
        if (!given.ShouldSerialize("No Reset On Close"))
        {
            builder.ConnectionStringBuilder.NoResetOnClose = true;
        }

        if (!given.ShouldSerialize("Application Name"))
        {
            builder.ConnectionStringBuilder.ApplicationName = "jobbspar";
        }

        if (!given.ShouldSerialize("Options"))
        {
            builder.ConnectionStringBuilder.Options = FormattableString.Invariant($"-c lock_timeout={(int)settings.LockWait.TotalMilliseconds} {PostgreSqlPatience.With(settings.IdleTransaction)}");
        }

        source = builder.Build();
        Where = FormattableString.Invariant($"{given.Database ?? given.Username} at {given.Host}:{given.Port}");
    }

    public override string Name => "postgresql";

    public override string Where { get; }

    public override string TimeSql => "SELECT clock_timestamp()";

    public override string ClaimOutboxSql => """
        UPDATE outbox_message SET leased_until = {0}
        WHERE id IN (
            SELECT id FROM outbox_message
            WHERE sent_at IS NULL AND (leased_until IS NULL OR leased_until <= {1})
            ORDER BY created_at, id LIMIT {2}
            FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    public override string PrepareJournalSql => "SELECT workflow_journal_prepare({0}) AS \"Value\"";

    public override string DropJournalMonthsSql => "SELECT workflow_journal_forget({0}) AS \"Value\"";

    public override string ClaimRequestsSql => """
        UPDATE workflow_request SET leased_until = {0}
        WHERE bookmark_id IN (
            SELECT bookmark_id FROM workflow_request
            WHERE leased_until IS NULL OR leased_until <= {1}
            ORDER BY created_at, bookmark_id LIMIT {2}
            FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    public override string ClaimTriggerSql =>
        "SELECT * FROM workflow_trigger WHERE due_at <= {0} AND (retry_at IS NULL OR retry_at <= {0}) ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";

    public override object ToColumn(DateTimeOffset instant) => instant.ToUniversalTime();

    public void Dispose() => source.Dispose();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source).AddInterceptors(KeptChange);

    public override DbConnection CreateConnection() => source.CreateConnection();

    public override Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) => connection.OpenAsync(cancellationToken);

    public override async Task LockForMigrationAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using (var patient = transaction.Connection!.CreateCommand())
        {
            // Another host's migration may take long; until it is done there is nothing else to do.
            patient.Transaction = transaction;
            patient.CommandText = "SET LOCAL lock_timeout = 0";
            await patient.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT pg_advisory_xact_lock($1)";
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = MigrationLock });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override ValueTask<IDisposable?> WaitForTurnAsync(CancellationToken cancellationToken) => default;

    public override Task<IDbContextTransaction> BeginAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public override IEngineSession CreateSession(DbConnection connection, DbTransaction transaction) =>
        new PostgreSqlEngineSession((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);

    protected override bool IsConflictCause(DbException cause) => cause is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.FeatureNotSupported, // a plan prepared before another host migrated the table
    };

    protected override bool IsLockWaitCause(DbException cause) => cause is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    protected override string? WhyUnavailable(DbException cause) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused => $"sign-in was refused ({refused.MessageText}).",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing => $"{missing.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => $"the account lacks a right ({denied.MessageText}).",
        PostgresException server when IsServerGone(server.SqlState) => $"the server says: {server.MessageText}.",
        PostgresException or NpgsqlOperationInProgressException => null,
        NpgsqlException fault => fault.InnerException is { } inner ? $"no answer ({inner.Message})." : $"{fault.Message}.",
        _ => null,
    };

    /// <summary>Classes 08 (connection), 53 (resources), 57P (shutdown and start) and 58 (disk).</summary>
    private static bool IsServerGone(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
        || state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgreSqlPatience.IdleTransactionEnded;
}
