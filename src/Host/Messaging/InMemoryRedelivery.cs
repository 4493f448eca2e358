using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Messaging;

/// <summary>
/// The in-memory transport forgets, when the process ends, what it was handed and had not delivered. So at start every message
/// that no consumer has an inbox row for counts as unsent again.
/// </summary>
internal static class InMemoryRedelivery
{
    /// <returns>Number of messages to send again.</returns>
    public static Task<int> PrepareAsync(Transactions transactions, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            (unit, token) => unit.Db.OutboxMessages
                .Where(message => message.Kind == DigestRelease.MessageKind && message.SentAt != null)
                .Where(message => !unit.Db.InboxMessages.Any(handled => handled.Consumer == DigestsFilledHandler.Consumer && handled.MessageId == message.Id))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(message => message.SentAt, (DateTimeOffset?)null).SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null),
                    token),
            cancellationToken);
}
