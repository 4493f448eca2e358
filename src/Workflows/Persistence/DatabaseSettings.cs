namespace Jobbspar.Workflows.Persistence;

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Technology.</summary>
    public required DatabaseKind Kind { get; init; }

    /// <summary>ADO.NET connection string of that technology.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long a statement waits for what another transaction holds.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a transaction may hold its locks between two statements; PostgreSQL ends it then, as its host must be frozen.</summary>
    public TimeSpan IdleTransaction { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A SQLite file.</summary>
    public static DatabaseSettings SqliteFile(string path) =>
        new() { Kind = DatabaseKind.Sqlite, ConnectionString = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = path }.ToString() };

    /// <summary>A PostgreSQL server, by connection string.</summary>
    public static DatabaseSettings PostgreSql(string connectionString) =>
        new() { Kind = DatabaseKind.PostgreSql, ConnectionString = connectionString };
}
