using Jobbspar.Host.Configuration;
using Jobbspar.Host.Messaging;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Triggers;

namespace Jobbspar.Host.Scheduling;

/// <summary>
/// Fires the workflows' timers, and starts those whose time has come, for as long as the host lives. Every host looks by itself, because a cluster of schedulers takes some 20 seconds to
/// notice that one of them died in the middle; the rows that a dead host held are free as soon as the database notices that it is gone.
/// </summary>
internal sealed class DueTimersLoop(DueTimers timers, DueTriggers triggers, OutboxSignal outbox, HostSettings settings, ILogger<DueTimersLoop> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Firing timers", FireAsync, token => Task.Delay(settings.TimerInterval, TimeProvider.System, token), log, stoppingToken);

    private async Task FireAsync(CancellationToken cancellationToken)
    {
        if (await timers.RunAsync(cancellationToken) + await triggers.RunAsync(cancellationToken) > 0)
        {
            outbox.Wake();
        }
    }
}
