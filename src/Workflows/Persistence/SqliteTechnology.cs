using System.Data.Common;
using System.Globalization;
using Jobbspar.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jobbspar.Workflows.Persistence;

/// <summary>SQLite: one file, many readers, one writer at a time.</summary>
internal sealed class SqliteTechnology : DatabaseTechnology, IDisposable
{
    private readonly TimeSpan busyTimeout;
    private readonly string connectionString;

    // SQLite lets waiting writers poll. Queueing those of this process makes them take turns; the file's lock still decides.
    private readonly SemaphoreSlim turns = new(1);

    public SqliteTechnology(DatabaseSettings settings)
    {
        busyTimeout = settings.LockWait;
        var builder = new SqliteConnectionStringBuilder(settings.ConnectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)busyTimeout.TotalSeconds),
        };
        connectionString = builder.ToString();
        Where = $"file {Path.GetFullPath(builder.DataSource)}";
    }

    public override string Name => "sqlite";

    public override string Where { get; }

    public override string ClaimOutboxSql => """
        UPDATE outbox_message SET leased_until = {0}
        WHERE id IN (
            SELECT id FROM outbox_message
            WHERE sent_at IS NULL AND (leased_until IS NULL OR leased_until <= {1})
            ORDER BY created_at, id LIMIT {2})
        RETURNING *
        """;

    public override string ClaimRequestsSql => """
        UPDATE workflow_request SET leased_until = {0}
        WHERE bookmark_id IN (
            SELECT bookmark_id FROM workflow_request
            WHERE leased_until IS NULL OR leased_until <= {1}
            ORDER BY created_at, bookmark_id LIMIT {2})
        RETURNING *
        """;

    public override string ClaimTriggerSql =>
        "SELECT * FROM workflow_trigger WHERE due_at <= {0} AND (retry_at IS NULL OR retry_at <= {0}) ORDER BY due_at, id LIMIT 1";

    public override object ToColumn(DateTimeOffset instant) => Instant.ToMicroseconds(instant);

    public void Dispose() => turns.Dispose();

    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqliteConnectionOpened(busyTimeout));

    public override DbConnection CreateConnection() => new SqliteConnection(connectionString);

    public override async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        Create(Path.GetFullPath(((SqliteConnection)connection).DataSource));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();

        // Kept in the file: readers never wait for the writer, and a commit is one append.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}; PRAGMA journal_mode = WAL;");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override Task LockForMigrationAsync(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    public override async ValueTask<IDisposable?> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        if (!await turns.WaitAsync(busyTimeout, cancellationToken))
        {
            throw new SqliteException("another command of this process has been writing for too long.", SQLitePCL.raw.SQLITE_BUSY);
        }

        return new Turn(turns);
    }

    /// <summary>Microsoft.Data.Sqlite begins immediately unless told otherwise, so that no transaction has to be upgraded.</summary>
    public override Task<IDbContextTransaction> BeginAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(cancellationToken);

    public override IEngineSession CreateSession(DbConnection connection, DbTransaction transaction) =>
        new SqliteEngineSession((SqliteConnection)connection, (SqliteTransaction)transaction);

    protected override bool IsConflictCause(DbException cause) =>
        cause is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED }
            or SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    protected override bool IsLockWaitCause(DbException cause) => cause is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED };

    protected override string? WhyUnavailable(DbException cause) => cause is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CANTOPEN => "the file cannot be opened.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => "the file cannot be written.",
        SQLitePCL.raw.SQLITE_FULL => "the disk is full.",
        SQLitePCL.raw.SQLITE_IOERR => "the disk reports an error.",
        SQLitePCL.raw.SQLITE_NOTADB => "the file is not a SQLite database.",
        SQLitePCL.raw.SQLITE_CORRUPT => "the file is damaged.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "another program has been writing to it for too long.",
        _ => null,
    };

    /// <summary>The file holds personal data: where it is new, only its owner may read it. SQLite gives its companions the same rights.</summary>
    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
