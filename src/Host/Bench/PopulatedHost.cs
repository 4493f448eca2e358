using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Bench;

/// <summary>A host that is built and not started, over a database with many tracks.</summary>
internal static class PopulatedHost
{
    /// <summary>Builds it, fills the database, and lets its services be used.</summary>
    public static async Task<T> UseAsync<T>(
        HostSettings settings,
        BenchDatabase database,
        int tracks,
        TimeProvider clock,
        Func<IServiceProvider, IReadOnlyList<(Guid Track, Actor Coordinator)>, Task<T>> use,
        CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("jobbspar-bench-").FullName;
        try
        {
            var own = settings with { Urls = ["http://127.0.0.1:0"], DataFolder = folder, Database = database.Settings, Broker = null, Demo = false };
            await using var host = HostApplication.Build(own, BenchLog.LogOnStandardError);
            await host.Services.GetRequiredService<StartUp>().PrepareAsync(TextWriter.Null, cancellationToken);
            return await use(host.Services, await new PagesPopulation(database, host.Services, clock).CreateAsync(tracks, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
