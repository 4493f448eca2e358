using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jobbspar.Testing;

/// <summary>A fresh database with the product's schema, and the services that use it. One per test class or test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string SqliteName = "test.db";

    private static readonly Lazy<Task<string>> MigratedTemplate = new(MigrateTemplateAsync);
    private static readonly Lazy<Task<string>> MigratedFile = new(MigrateFileAsync);

    private readonly string? folder;

    private TestDatabase(DatabaseSettings settings, TimeProvider? clock, string? folder)
    {
        Settings = settings;
        this.folder = folder;
        Services = CreateServices(clock);
    }

    public DatabaseSettings Settings { get; }

    public ServiceProvider Services { get; }

    public Transactions Transactions => Services.GetRequiredService<Transactions>();

    /// <summary>Migrated and empty.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, TimeProvider? clock = null)
    {
        if (kind is DatabaseKind.PostgreSql)
        {
            var server = await PostgresServer.SharedAsync();
            var template = await MigratedTemplate.Value;
            return new(DatabaseSettings.PostgreSql(await server.CreateDatabaseAsync(template)), clock, folder: null);
        }

        var path = Directory.CreateTempSubdirectory("jobbspar-sqlite-").FullName;
        File.Copy(await MigratedFile.Value, Path.Combine(path, SqliteName));
        return new(DatabaseSettings.SqliteFile(Path.Combine(path, SqliteName)), clock, path);
    }

    /// <summary>Without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind, TimeProvider? clock = null)
    {
        if (kind is DatabaseKind.PostgreSql)
        {
            return new(DatabaseSettings.PostgreSql(await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()), clock, folder: null);
        }

        var path = Directory.CreateTempSubdirectory("jobbspar-sqlite-").FullName;
        return new(DatabaseSettings.SqliteFile(Path.Combine(path, SqliteName)), clock, path);
    }

    /// <summary>Services as another host on the same database would have them; the caller disposes them.</summary>
    public ServiceProvider CreateServices(TimeProvider? clock = null) =>
        new ServiceCollection().AddLogging().AddSingleton(clock ?? TimeProvider.System).AddJobbsparPersistence(Settings).BuildServiceProvider();

    public JobbsparDbContext CreateContext() => Services.GetRequiredService<IDbContextFactory<JobbsparDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A migrated file to copy: two hundred statements less for every test. What was written ahead is in it once the last connection is closed.</summary>
    private static async Task<string> MigrateFileAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("jobbspar-sqlite-").FullName, SqliteName);
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddJobbsparPersistence(DatabaseSettings.SqliteFile(path))
            .BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return path;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.CreateDatabaseAsync();
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddJobbsparPersistence(DatabaseSettings.PostgreSql(connectionString))
            .BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }
}
