using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Operations;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jobbspar.Host.Messaging;

/// <summary>
/// Fetches what the broker itself gave up, because it had been handed out more often than the delivery limit, into the database. A message leaves the queue when its
/// row is committed.
/// </summary>
internal sealed class DeadQueueLoop(HostSettings settings, DeadLetters letters, ILogger<DeadQueueLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>Empties the queue.</summary>
    /// <returns>How many messages were kept.</returns>
    internal async Task<int> FetchAsync(CancellationToken cancellationToken)
    {
        await using var connection = await BrokerProbe.FactoryOf(settings.Broker!).CreateConnectionAsync("jobbspar dead letters", cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var count = 0;
        try
        {
            while (await channel.BasicGetAsync(MessagingSetup.DeadQueue, autoAck: false, cancellationToken) is { } message)
            {
                await DeadLetterFilter.KeepAsync(letters, message.Body.ToArray(), "Handed out too often; the host that took it ended each time.", cancellationToken);
                await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
                count++;
            }
        }
        catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == 404)
        {
            // Nobody has declared the queue yet.
        }

        return count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.Broker is null
            ? Task.CompletedTask
            : Persistent.LoopAsync("Fetching dead letters", token => FetchAsync(token), token => Task.Delay(Pause, TimeProvider.System, token), log, stoppingToken);
}
