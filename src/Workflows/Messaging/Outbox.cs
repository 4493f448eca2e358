using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Messaging;

/// <summary>
/// Hands unsent messages to relays, each to one relay at a time. A relay that dies keeps its messages only until its lease
/// ends; then another sends them, perhaps for the second time, which the consumers' inbox makes harmless (D3).
/// </summary>
public sealed class Outbox
{
    private readonly Transactions transactions;
    private readonly DatabaseTechnology technology;
    private readonly TimeProvider clock;

    internal Outbox(Transactions transactions, DatabaseTechnology technology, TimeProvider clock)
    {
        this.transactions = transactions;
        this.technology = technology;
        this.clock = clock;
    }

    /// <summary>Takes the oldest unsent messages that no other relay holds.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="lease">How long nobody else gets them; longer than the broker takes to confirm them all.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>Oldest first; <see cref="OutboxMessage.LeasedUntil"/> is the receipt to settle with.</returns>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);

        // Most of the time there is nothing; asking that takes no lock, on SQLite not even the writer's turn.
        if (await OldestUnsentAsync(cancellationToken) is null)
        {
            return [];
        }

        var claimed = await transactions.RunAsync(
            (unit, token) =>
            {
                var now = clock.GetUtcNow();
                return unit.Db.OutboxMessages
                    .FromSqlRaw(technology.ClaimOutboxSql, technology.ToColumn(now + lease), technology.ToColumn(now), limit)
                    .AsNoTracking()
                    .ToListAsync(token);
            },
            cancellationToken);
        return [.. claimed.OrderBy(message => message.CreatedAt).ThenBy(message => message.Id)];
    }

    /// <summary>Notes that the broker confirmed the messages. A message that another relay has settled meanwhile stays as it is.</summary>
    /// <returns>How many were settled now.</returns>
    public Task<int> MarkSentAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var ids = messages.Select(message => message.Id).ToArray();
        DateTimeOffset? now = clock.GetUtcNow();

        // A late confirmation counts although the lease has ended: the message is with the broker, and that is what the row says.
        return transactions.RunAsync(
            (unit, token) => unit.Db.OutboxMessages
                .Where(message => ids.Contains(message.Id) && message.SentAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(message => message.SentAt, now).SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null), token),
            cancellationToken);
    }

    /// <summary>Gives back messages that could not be sent, so that they need not wait for the lease's end. Those that another relay has taken over stay with it.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                foreach (var held in messages.GroupBy(message => message.LeasedUntil))
                {
                    var ids = held.Select(message => message.Id).ToArray();
                    await unit.Db.OutboxMessages
                        .Where(message => ids.Contains(message.Id) && message.SentAt == null && message.LeasedUntil == held.Key)
                        .ExecuteUpdateAsync(row => row.SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null), token);
                }
            },
            cancellationToken);
    }

    /// <summary>When the oldest unsent message was written, UTC; null where all are sent. Tells a broker that is away from one that is slow.</summary>
    public Task<DateTimeOffset?> OldestUnsentAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            (db, token) => db.OutboxMessages
                .Where(message => message.SentAt == null)
                .OrderBy(message => message.CreatedAt)
                .Select(message => (DateTimeOffset?)message.CreatedAt)
                .FirstOrDefaultAsync(token),
            cancellationToken);

    /// <summary>Removes messages that were sent before an instant, UTC.</summary>
    /// <returns>How many.</returns>
    public Task<int> RemoveSentBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            (unit, token) => unit.Db.OutboxMessages.Where(message => message.SentAt < instant).ExecuteDeleteAsync(token),
            cancellationToken);
}
