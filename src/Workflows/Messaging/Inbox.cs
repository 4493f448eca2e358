using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Messaging;

/// <summary>Makes a repeated message an effect of one: the consumer claims it in the transaction that does its work (D3).</summary>
public sealed class Inbox(TimeProvider clock)
{
    /// <summary>
    /// Claims a message for a consumer. Where another transaction is handling the same message at this moment, waits for
    /// its end: if it is rolled back, the claim is ours.
    /// </summary>
    /// <returns>False where the consumer has handled the message before; then there is nothing to do.</returns>
    public async Task<bool> TryClaimAsync(UnitOfWork unit, string consumer, Guid messageId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        var handledAt = unit.Db.Database.IsSqlite() ? (object)Instant.ToMicroseconds(clock.GetUtcNow()) : clock.GetUtcNow();
        return await unit.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO inbox_message (consumer, message_id, handled_at) VALUES ({consumer}, {messageId}, {handledAt}) ON CONFLICT DO NOTHING",
            cancellationToken) == 1;
    }
}
