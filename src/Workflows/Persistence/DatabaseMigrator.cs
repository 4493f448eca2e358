using System.Data.Common;
using System.Globalization;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// Brings the database to the schema of this program. All pending migrations are one transaction, so a host that dies
/// halfway leaves the old schema; several hosts that start at once take turns, and only the first has something to do.
/// </summary>
public sealed class DatabaseMigrator
{
    private readonly DatabaseTechnology technology;
    private readonly TimeProvider clock;

    internal DatabaseMigrator(DatabaseTechnology technology, TimeProvider clock)
    {
        this.technology = technology;
        this.clock = clock;
    }

    /// <summary>Which database, for people; never a password.</summary>
    public string Where => technology.Where;

    /// <summary>Applies what is missing.</summary>
    /// <returns>Numbers of the migrations applied now; empty where the schema was up to date.</returns>
    /// <exception cref="NewerDatabaseException">The database is newer than this program; nothing was changed.</exception>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached or used.</exception>
    public async Task<IReadOnlyList<int>> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var applied = await MigrateAsync(Migration.All(technology.Name), cancellationToken);
            await PrepareJournalAsync(cancellationToken);
            return applied;
        }
        catch (Exception fault) when (technology.IsUnavailable(fault))
        {
            throw technology.Unavailable(fault);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseUnavailableException(technology.Where, fault.Message, fault);
        }
    }

    internal async Task<IReadOnlyList<int>> MigrateAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        await using var connection = technology.CreateConnection();
        await technology.PrepareAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await technology.LockForMigrationAsync(transaction, cancellationToken);
        await ExecuteAsync(transaction, "CREATE TABLE IF NOT EXISTS schema_migration (number integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)", cancellationToken);
        var stored = await NewestAsync(transaction, cancellationToken);
        var known = migrations[^1].Number;
        if (stored > known)
        {
            throw new NewerDatabaseException(technology.Where, stored, known);
        }

        var pending = migrations.Where(migration => migration.Number > stored).ToList();
        foreach (var migration in pending)
        {
            await ExecuteAsync(transaction, migration.Script, cancellationToken);
            await RecordAsync(transaction, migration, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return [.. pending.Select(migration => migration.Number)];
    }

    /// <summary>Where the journal is partitioned by month: a host that starts finds the months that it will write to.</summary>
    private async Task PrepareJournalAsync(CancellationToken cancellationToken)
    {
        if (technology.PrepareJournalSql is { } sql)
        {
            await using var connection = technology.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = Command(transaction, sql.Replace("{0}", "@now", StringComparison.Ordinal));
            Add(command, "now", technology.ToColumn(clock.GetUtcNow()));
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<int> NewestAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, "SELECT coalesce(max(number), 0) FROM schema_migration");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RecordAsync(DbTransaction transaction, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, "INSERT INTO schema_migration (number, name, applied_at) VALUES (@number, @name, @at)");
        Add(command, "number", migration.Number);
        Add(command, "name", migration.Name);
        Add(command, "at", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
