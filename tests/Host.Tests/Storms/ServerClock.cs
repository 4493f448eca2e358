using System.Globalization;
using Npgsql;

namespace Jobbspar.Host.Tests.Storms;

/// <summary>
/// What the clock of a database server shows, moved to another moment: all hosts on that database go by it (ADR 61), so host processes live in the sending hours whenever the test runs.
/// Only the function that the hosts read is another one, in that database alone.
/// </summary>
internal sealed class ServerClock : TimeProvider
{
    private readonly TimeSpan ahead;

    private ServerClock(TimeSpan ahead) => this.ahead = ahead;

    /// <summary>Moves the clock of a database that no host uses yet.</summary>
    public static async Task<ServerClock> MoveAsync(string database, DateTimeOffset shows)
    {
        var by = shows - System.GetUtcNow();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
                $$ SELECT pg_catalog.clock_timestamp() + interval '{(long)by.TotalMilliseconds} milliseconds' $$;
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$;
            """));
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
        return new ServerClock(by);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
