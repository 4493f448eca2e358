namespace Jobbspar.Workflows.Persistence;

/// <summary>The clock of the database server, which is the same for all hosts that work on it (ADR 61).</summary>
public sealed class DatabaseTime
{
    private readonly DatabaseTechnology technology;

    internal DatabaseTime(DatabaseTechnology technology) => this.technology = technology;

    /// <summary>True where the database is a server with a clock of its own; a file has the clock of whoever opens it.</summary>
    public bool IsOwn => technology.TimeSql is not null;

    /// <summary>What the server's clock shows, UTC, at some moment between the call and its answer.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">It has no clock of its own.</exception>
    public async Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken)
    {
        var sql = technology.TimeSql ?? throw new InvalidOperationException("This database has no clock of its own.");
        try
        {
            await using var connection = technology.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return new DateTimeOffset(DateTime.SpecifyKind((DateTime)(await command.ExecuteScalarAsync(cancellationToken))!, DateTimeKind.Utc));
        }
        catch (Exception fault) when (technology.IsUnavailable(fault))
        {
            throw technology.Unavailable(fault);
        }
    }
}
