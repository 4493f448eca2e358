using Jobbspar.Host.Startup;

namespace Jobbspar.Host.Messaging;

/// <summary>Runs the relay for as long as the host lives: at once when this host wrote something, else every second.</summary>
internal sealed class OutboxRelayLoop(OutboxRelay relay, OutboxSignal signal, ILogger<OutboxRelayLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Relaying messages", token => relay.RunOnceAsync(token), token => signal.WaitAsync(Pause, token), log, stoppingToken);
}
