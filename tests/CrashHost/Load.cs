namespace Jobbspar.CrashHost;

/// <summary>A mixed load by several workers, for as long as the process lives.</summary>
public sealed class Load(LoadHost host, Report report, string name)
{
    private const int Workers = 4;

    // Enough that workers and hosts meet at the same instances, few enough that instances reach their end.
    private const int Window = 12;

    /// <summary>First what an earlier process left in doubt, then new commands without end.</summary>
    public async Task RunAsync(IReadOnlyList<LoadCommand> inDoubt, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inDoubt);
        foreach (var command in inDoubt)
        {
            await TryAsync(command with { Id = Guid.NewGuid() }, cancellationToken);
        }

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(worker, seed, cancellationToken), cancellationToken)));
    }

    private async Task WorkAsync(int worker, int seed, CancellationToken cancellationToken)
    {
#pragma warning disable CA5394 // Repeatable from the printed seed; nothing is kept secret with it.
        var random = new Random((seed * 31) + worker);
        for (var number = 0; ; number++)
        {
            await TryAsync(await ChooseAsync(random, $"{name}-{worker}-{number}", cancellationToken), cancellationToken);
        }
    }

    private async Task<LoadCommand> ChooseAsync(Random random, string key, CancellationToken cancellationToken)
    {
        var dice = random.Next(100);
        if (dice < 20)
        {
            return new(Guid.NewGuid(), CommandKind.Timers, "-", Guid.Empty);
        }

        var open = await host.OpenBookmarksAsync(Window, cancellationToken);
        if (dice < 35 || open.Count == 0)
        {
            return new(Guid.NewGuid(), CommandKind.Start, key, Guid.CreateVersion7());
        }

        var bookmark = open[random.Next(open.Count)];
#pragma warning restore CA5394 // as before
        return dice < 38 ? new(Guid.NewGuid(), CommandKind.Cancel, $"cancel:{bookmark.InstanceId}", bookmark.InstanceId)
            : string.Equals(bookmark.StimulusKey, LoadWorkflow.EventName, StringComparison.Ordinal)
                ? new(Guid.NewGuid(), CommandKind.Event, bookmark.Id.ToString(), bookmark.InstanceId)
                : new(Guid.NewGuid(), CommandKind.Resume, bookmark.Id.ToString(), bookmark.InstanceId);
    }

    private async Task TryAsync(LoadCommand command, CancellationToken cancellationToken)
    {
        report.Trying(command);
        try
        {
            report.Done(command, await host.RunAsync(command, cancellationToken));
        }
        catch (Exception fault)
        {
            // The test decides what a refused command means; here the load goes on.
            report.Failed(command, fault);
        }
    }
}
