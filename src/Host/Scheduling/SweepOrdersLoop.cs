using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Operations;

namespace Jobbspar.Host.Scheduling;

/// <summary>Works off orders to look at all tracks anew. No job of the scheduler's: hosts of the release before share it, and do not know this one.</summary>
internal sealed class SweepOrdersLoop(SweepOrders orders, ILogger<SweepOrdersLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Looking at tracks anew", token => orders.RunAsync(token), token => Task.Delay(Pause, TimeProvider.System, token), log, stoppingToken);
}
