using System.Globalization;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;
using Npgsql;

namespace Jobbspar.Host.Bench;

/// <summary>A database of its own on the given cluster, made for one measurement and dropped after it; the given database stays as it is.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    /// <summary>Databases of this process so far: a measurement may need two.</summary>
    private static int made;

    private readonly string administrative;

    private BenchDatabase(string administrative, NpgsqlConnectionStringBuilder connection, string version)
    {
        this.administrative = administrative;
        Connection = connection;
        Version = version;
        Services = CreateServices();
    }

    public NpgsqlConnectionStringBuilder Connection { get; }

    public DatabaseSettings Settings => DatabaseSettings.PostgreSql(Connection.ConnectionString);

    public ServiceProvider Services { get; }

    public Transactions Transactions => Services.GetRequiredService<Transactions>();

    /// <summary>The server's version and whether its commits reach the disk.</summary>
    public string Version { get; }

    /// <summary>Makes the database and brings it to the schema.</summary>
    /// <exception cref="StartException">There is no PostgreSQL, or its user may not make databases.</exception>
    public static async Task<BenchDatabase> CreateAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Kind is not DatabaseKind.PostgreSql)
        {
            throw new StartException("this measurement needs PostgreSQL: set JOBBSPAR_DATABASE, or use bench/run, which starts a server of its own.");
        }

        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = FormattableString.Invariant($"jobbspar_bench_{Environment.ProcessId}_{Interlocked.Increment(ref made)}"), MaxPoolSize = 40 };
        try
        {
            await ExecuteAsync(settings.ConnectionString, $"CREATE DATABASE {own.Database} TEMPLATE template0", cancellationToken);
            var version = await ScalarAsync<string>(
                settings.ConnectionString,
                "SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')",
                cancellationToken);
            var database = new BenchDatabase(settings.ConnectionString, own, version);
            await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            return database;
        }
        catch (NpgsqlException fault)
        {
            throw new StartException($"the measurement's database could not be made: {fault.Message}", fault);
        }
    }

    /// <summary>Services with a connection pool of their own, as another host has them; the caller disposes them.</summary>
    public ServiceProvider CreateServices() =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddJobbsparPersistence(Settings).BuildServiceProvider();

    /// <summary>A statement with values of the measurement's own in the places <c>{0}</c>, <c>{1}</c> …</summary>
    public static string Filled(string sql, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            sql = sql.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{place}}}"), Convert.ToString(values[place], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return sql;
    }

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(Connection.ConnectionString, sql, cancellationToken);

    public Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken) => ScalarAsync<T>(Connection.ConnectionString, sql, cancellationToken);

    /// <summary>Transactions committed in the database since it was made; the statistics follow within a second.</summary>
    public Task<long> CommitsAsync(CancellationToken cancellationToken) =>
        ScalarAsync<long>(administrative, $"SELECT xact_commit FROM pg_stat_database WHERE datname = '{Connection.Database}'", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(administrative, $"DROP DATABASE IF EXISTS {Connection.Database} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // Texts of this folder and a name made from a number; nothing comes from outside.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<T> ScalarAsync<T>(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100 // as before
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
