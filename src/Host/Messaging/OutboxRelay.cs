using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Messaging;
using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>
/// Hands the outbox to the broker: claims rows for a while, publishes each under its own id, and marks it sent once the broker
/// has confirmed. A host that dies in between leaves a row that is published again; consumers know it by its id.
/// </summary>
public sealed class OutboxRelay(Outbox outbox, IBusControl bus, HostSettings settings, ILogger<OutboxRelay> log)
{
    private const int Batch = 100;

    // Short, because the messages of a host that died lie still until it ends.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    // Well within the lease, so that a row is never published by one host while another already has it.
    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(5);

    private volatile bool wasReady;

    /// <summary>Relays until nothing is left to claim.</summary>
    /// <returns>Number of messages that the broker confirmed; 0 before it was reached for the first time.</returns>
    /// <exception cref="BrokerUnavailableException">The broker was lost; the messages wait.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var total = 0;

        // Before the queue is bound, a published message would be confirmed and lost.
        while (IsReady())
        {
            var messages = await outbox.ClaimAsync(Batch, Lease, cancellationToken);
            if (messages.Count == 0)
            {
                break;
            }

            total += await PublishAsync(messages, cancellationToken);
        }

        return total;
    }

    private bool IsReady()
    {
        if (bus.CheckHealth().Status is BusHealthStatus.Healthy)
        {
            wasReady = true;
            return true;
        }

        return wasReady ? throw new BrokerUnavailableException(settings.Broker?.Where ?? "in memory") : false;
    }

    private async Task<int> PublishAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PublishLimit);
        var attempts = messages.Select(message => PublishAsync(message, limit.Token)).ToList();
        var sent = new List<OutboxMessage>(messages.Count);
        try
        {
            await Task.WhenAll(attempts);
        }
        finally
        {
            // Also after a fault: what the broker has confirmed is not to go out again, and the rest need not wait for the lease's end.
            sent.AddRange(messages.Where((_, n) => attempts[n] is { IsCompletedSuccessfully: true, Result: true }));
            await outbox.MarkSentAsync(sent, CancellationToken.None);
            await outbox.ReleaseAsync([.. messages.Where((_, n) => !attempts[n].IsCompletedSuccessfully)], CancellationToken.None);
        }

        return sent.Count;
    }

    /// <returns>True when the broker has confirmed it; false where this program does not know its kind.</returns>
    private async Task<bool> PublishAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (OutboxRoutes.Read(message.Kind, message.Payload) is not { } contract)
        {
            log.LogWarning("Outbox message {MessageId} has the unknown kind {Kind}; a newer host must relay it.", message.Id, message.Kind);
            return false;
        }

        await bus.Publish(contract, context => context.MessageId = message.Id, cancellationToken);
        return true;
    }
}
