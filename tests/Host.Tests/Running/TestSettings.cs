using Jobbspar.Host.Configuration;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Tests.Running;

/// <summary>Settings of hosts under test: the scheduler's ticks are so far apart that only the test itself sweeps.</summary>
internal static class TestSettings
{
    public static string NewFolder() => Directory.CreateTempSubdirectory("jobbspar-host-").FullName;

    /// <summary>A key for tests; a host without one makes a file of its own.</summary>
    public static IdentityKeys IdentityKeys { get; } = IdentityKeys.Read(SettingKeys.IdentityKey.Example)!;

    public static HostSettings Embedded(string folder) => new()
    {
        Urls = ["http://127.0.0.1:0"],
        DataFolder = folder,
        Database = DatabaseSettings.SqliteFile(Path.Combine(folder, "jobbspar.db")),
        IdentityKeys = IdentityKeys,
        EmailFrom = "jobbspar@example.se",
        PublicUrl = new Uri("https://jobbspar.example.se/"),
        SweepInterval = TimeSpan.FromHours(1),
        TimerInterval = TimeSpan.FromHours(1),
    };

    public static async Task<HostSettings> ProductionAsync(string folder, RabbitMqServer? broker = null)
    {
        var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        BrokerAddress.TryParse((broker ?? await RabbitMqServer.SharedAsync()).NextVirtualHost(), out var address).ShouldBeTrue();
        return Embedded(folder) with { Database = DatabaseSettings.PostgreSql(database), Broker = address };
    }
}
