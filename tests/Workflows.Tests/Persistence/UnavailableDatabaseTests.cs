using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>A database that is away is said in one line that names it; when it is back, everything goes on by itself.</summary>
public sealed class UnavailableDatabaseTests
{
    [Fact]
    public async Task MigrateAsync_NobodyListens_SaysWhereAndWhyWithoutThePassword()
    {
        var port = FreePort.Next();

        var fault = await FailToMigrateAsync(DatabaseSettings.PostgreSql($"Host=127.0.0.1;Port={port};Database=spar;Username=kommun;Password=hemligt"));

        fault.Message.ShouldBe($"The database spar at 127.0.0.1:{port} cannot be used: no answer (Connection refused).");
    }

    [Fact]
    public async Task MigrateAsync_HostNameIsUnknown_SaysWhere()
    {
        var fault = await FailToMigrateAsync(DatabaseSettings.PostgreSql("Host=db.invalid;Database=spar;Username=kommun"));

        fault.Where.ShouldBe("spar at db.invalid:5432");
    }

    [Fact]
    public async Task MigrateAsync_WrongPassword_SaysThatSignInWasRefused()
    {
        var server = await PostgresServer.SharedAsync();

        var fault = await FailToMigrateAsync(DatabaseSettings.PostgreSql(new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "gissning" }.ToString()));

        fault.Why.ShouldStartWith("sign-in was refused");
        fault.Message.ShouldNotContain("gissning");
    }

    [Fact]
    public async Task MigrateAsync_DatabaseDoesNotExist_SaysSo()
    {
        var server = await PostgresServer.SharedAsync();

        (await FailToMigrateAsync(DatabaseSettings.PostgreSql(server.ConnectionString("nowhere")))).Why.ShouldBe("database \"nowhere\" does not exist.");
    }

    [Fact]
    public async Task MigrateAsync_FileIsNoDatabase_SaysWhichFile()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 5_000));

        var fault = await FailToMigrateAsync(DatabaseSettings.SqliteFile(file));

        fault.Message.ShouldBe($"The database file {file} cannot be used: the file is not a SQLite database.");
        File.Delete(file);
    }

    [Fact]
    public async Task MigrateAsync_FolderCannotBeMade_SaysWhichFile()
    {
        var file = Path.GetTempFileName();

        var fault = await FailToMigrateAsync(DatabaseSettings.SqliteFile(Path.Combine(file, "data", "jobbspar.db")));

        fault.Where.ShouldBe($"file {file}/data/jobbspar.db");
        File.Delete(file);
    }

    [Fact]
    public async Task MigrateAsync_NewFile_IsReadableByItsOwnerOnly()
    {
        var folder = Directory.CreateTempSubdirectory("jobbspar-sqlite-").FullName;
        var file = Path.Combine(folder, "data", "jobbspar.db");
        await using (var host = Host(DatabaseSettings.SqliteFile(file)))
        {
            await host.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);

            foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file)!))
            {
                (OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBeTrue(path);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_CallerLeaves_IsCancelledAndNotTakenForAFault()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(
            () => database.Transactions.RunAsync((unit, token) => unit.Db.Database.ExecuteSqlAsync($"SELECT pg_sleep(30)", token), left.Token));
    }

    [Fact]
    public async Task RunAsync_ServerStopsAndComesBack_FailsClearlyAndThenGoesOn()
    {
        await using var server = await PostgresServer.StartAsync(durable: true);
        await using var host = Host(DatabaseSettings.PostgreSql(await server.CreateDatabaseAsync()));
        await host.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        var transactions = host.GetRequiredService<Transactions>();
        await WriteAsync(transactions, "before");

        await server.StopAsync(crash: true);
        var fault = await Should.ThrowAsync<DatabaseUnavailableException>(() => WriteAsync(transactions, "during"));
        await Should.ThrowAsync<DatabaseUnavailableException>(() => transactions.ReadAsync((db, token) => db.Settings.CountAsync(token), default));
        await server.StartAgainAsync();
        await WriteAsync(transactions, "after");

        fault.Message.ShouldContain($"127.0.0.1:{server.Port}");
        (await transactions.ReadAsync((db, token) => db.Settings.Select(x => x.Key).OrderBy(x => x).ToListAsync(token), default)).ShouldBe(["after", "before"]);
    }

    [Fact]
    public async Task RunAsync_ServerWasRestartedUnnoticed_TheNextCommandSucceeds()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var host = Host(DatabaseSettings.PostgreSql(await server.CreateDatabaseAsync()));
        await host.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        var transactions = host.GetRequiredService<Transactions>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => WriteAsync(transactions, $"before {number}")));

        await server.StopAsync();
        await server.StartAgainAsync();
        await WriteAsync(transactions, "after");
        await server.StopAsync();
        await server.StartAgainAsync();

        (await transactions.ReadAsync((db, token) => db.Settings.CountAsync(token), default)).ShouldBe(6);
    }

    private static Task WriteAsync(Transactions transactions, string key) => transactions.RunAsync(
        (unit, _) =>
        {
            unit.Db.Settings.Add(new() { Key = key, Value = "1" });
            return Task.CompletedTask;
        },
        default);

    private static async Task<DatabaseUnavailableException> FailToMigrateAsync(DatabaseSettings settings)
    {
        await using var host = Host(settings);
        return await Should.ThrowAsync<DatabaseUnavailableException>(() => host.GetRequiredService<DatabaseMigrator>().MigrateAsync(default));
    }

    private static ServiceProvider Host(DatabaseSettings settings) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddJobbsparPersistence(settings).BuildServiceProvider();
}
