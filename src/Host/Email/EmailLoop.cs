using Jobbspar.Host.Messaging;
using Jobbspar.Host.Startup;

namespace Jobbspar.Host.Email;

/// <summary>Runs the dispatcher for as long as the host lives.</summary>
internal sealed class EmailLoop(EmailDispatcher dispatcher, EmailSignal signal, ILogger<EmailLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Sending e-mails", token => dispatcher.RunOnceAsync(token), token => signal.WaitAsync(Pause, token), log, stoppingToken);
}
