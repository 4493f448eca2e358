using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Prepares filled digests to leave: drops what has become pointless meanwhile, queues an e-mail for whoever gets mail, and settles what stays in the product.
/// </summary>
public sealed class DigestsFilledHandler(Transactions transactions, Inbox inbox, TimeProvider clock)
{
    /// <summary>Consumer name in the inbox.</summary>
    public const string Consumer = "digests-filled";

    /// <summary>One transaction; a message that was handled before has no effect.</summary>
    /// <returns>False where it was handled before.</returns>
    public Task<bool> HandleAsync(Guid messageId, IReadOnlyCollection<Guid> digestIds, CancellationToken cancellationToken) =>
        transactions.RunAsync((unit, token) => HandleAsync(unit, messageId, digestIds, token), cancellationToken);

    private async Task<bool> HandleAsync(UnitOfWork unit, Guid messageId, IReadOnlyCollection<Guid> digestIds, CancellationToken cancellationToken)
    {
        if (!await inbox.TryClaimAsync(unit, Consumer, messageId, cancellationToken))
        {
            return false;
        }

        var db = unit.Db;
        var now = clock.GetUtcNow();
        var digests = (await db.LockedDigests(digestIds).ToListAsync(cancellationToken)).FindAll(row => row.Status is DigestStatus.Queued);
        if (digests.Count == 0)
        {
            return true;
        }

        await RecallPointlessAsync(db, digests, now, cancellationToken);
        var full = await DigestLines.NotEmptyAsync(db, [.. digests.Select(row => row.Id)], cancellationToken);
        var ways = await DeliveryWays.ReadAsync(db, [.. digests.Select(row => row.UserId)], cancellationToken);
        var inProduct = new List<(Guid Digest, string Reason)>();
        foreach (var digest in digests)
        {
            if (!full.Contains(digest.Id))
            {
                (digest.Status, digest.SettledAt) = (DigestStatus.Empty, now);
            }
            else if (ways.WhyNoEmail(digest.UserId) is { } reason)
            {
                (digest.Status, digest.SettledAt) = (DigestStatus.InProduct, now);
                inProduct.Add((digest.Id, reason));
            }
            else
            {
                (digest.Status, digest.NotBefore) = (DigestStatus.Waiting, now);
            }
        }

        foreach (var group in inProduct.GroupBy(row => row.Reason, row => row.Digest, StringComparer.Ordinal))
        {
            await db.SettleAsync(await DigestLines.PromisesAsync(db, [.. group], cancellationToken), PromiseStatus.Delivered, DeliveryChannel.Product, group.Key, now, cancellationToken);
        }

        return true;
    }

    /// <summary>A track that was parked or ended while the message was under way needs no reminding, but of what outlives it.</summary>
    private static async Task RecallPointlessAsync(JobbsparDbContext db, List<Digest> digests, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. digests.Select(row => row.Id)];
        var outliving = ChecklistCatalogue.Shipped.OutlivingTrack;
        var pointless = await (
            from line in db.Notifications.AsNoTracking()
            join promise in db.Promises on line.PromiseId equals promise.Id
            join track in db.Tracks on promise.TrackId equals track.Id
            where line.DigestId != null && ids.Contains(line.DigestId.Value) && promise.Status == PromiseStatus.Underway && !promise.AtOnce && promise.Addressee == Addressee.Coordinators
                && (track.Status == TrackStatus.Dormant || track.Status == TrackStatus.Closed || track.Status == TrackStatus.Cancelled)
                && !(track.Status == TrackStatus.Closed && db.ChecklistItems.Any(item => item.Id == promise.ChecklistItemId && outliving.Contains(item.ItemCode)))
            select promise.Id).Distinct().ToListAsync(cancellationToken);
        await db.RecallAsync(pointless, ReceiptReason.TrackEnded, acted: false, now, cancellationToken);
    }
}
