using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// Lets SQLite itself wait for the writer before us; the driver's own waiting sleeps 150 ms at a time. And teaches it that Å is a capital å: its own <c>lower</c>
/// knows only a–z, so that a search in Swedish would find less than on PostgreSQL.
/// </summary>
internal sealed class SqliteConnectionOpened(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private readonly string pragma = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
        KnowSwedish(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
        KnowSwedish(connection);
    }

    private static void KnowSwedish(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
}
