using System.Text;
using Jobbspar.Testing;

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

    private static async Task<ReceivedMail> ReadAsync(string file) => new("", [], await File.ReadAllTextAsync(file, Encoding.Latin1));
}

/// <summary>All tests against the embedded default use one installation, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnEmbedded : ICollectionFixture<EmbeddedInstallation>
{
    public const string Name = "Embedded default";
}
