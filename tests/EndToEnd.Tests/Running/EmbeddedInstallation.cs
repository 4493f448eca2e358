using System.Text;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>The embedded default: SQLite files, messages in memory, e-mails as files. Nothing but the product itself.</summary>
public class EmbeddedInstallation : Installation
{
    protected override string Name => "embedded";

    protected override Task StartServersAsync() => Task.CompletedTask;

    protected override Task StopServersAsync() => Task.CompletedTask;

    protected override IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>(StringComparer.Ordinal);

    internal override async Task<IReadOnlyList<ReceivedMail>> EmailsAsync()
    {
        var folder = Path.Combine(Data, "epost");
        return Directory.Exists(folder) ? await Task.WhenAll(Directory.GetFiles(folder, "*.eml").Select(ReadAsync)) : [];
    }

    /// <summary>Works on the installation's database beside the host, for what a test takes for granted.</summary>
    internal async Task InDatabaseAsync(Func<UnitOfWork, CancellationToken, Task> work)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddJobbsparPersistence(DatabaseSettings.SqliteFile(Path.Combine(Data, "jobbspar.db")))
            .BuildServiceProvider();
        await services.GetRequiredService<Transactions>().RunAsync(work, CancellationToken.None);
    }

    private static async Task<ReceivedMail> ReadAsync(string file) => new("", [], await File.ReadAllTextAsync(file, Encoding.Latin1));
}

/// <summary>All tests against the embedded default use one installation, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnEmbedded : ICollectionFixture<EmbeddedInstallation>
{
    public const string Name = "Embedded default";
}
