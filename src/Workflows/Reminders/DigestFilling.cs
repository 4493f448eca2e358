using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Puts promises that leave into the product and into their recipients' digests, in one transaction with what became of them.</summary>
internal static class DigestFilling
{
    public static async Task FillAsync(
        JobbsparDbContext db,
        IReadOnlyList<Promise> leaving,
        IReadOnlyDictionary<Guid, ChecklistItem>? items,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (leaving.Count == 0)
        {
            return;
        }

        var recipients = await Recipients.ReadAsync(db, leaving, now, cancellationToken);
        List<(Promise Promise, Guid User, string Key)> lines = [.. leaving.SelectMany(promise => recipients.Of(promise).Distinct().Select(user => (promise, user, KeyOf(promise, user, now))))];
        var digests = await DigestsAsync(db, lines, now, cancellationToken);
        db.Notifications.AddRange(lines.Select(line => new Notification
        {
            Id = Guid.CreateVersion7(now),
            PromiseId = line.Promise.Id,
            DigestId = digests[line.Key].Id,
            UserId = line.User,
            TrackId = line.Promise.TrackId,
            ChecklistItemId = line.Promise.ChecklistItemId,
            CreatedAt = now,
        }));
        Guid[] ids = [.. leaving.Select(row => row.Id)];
        await db.Promises
            .Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Underway).SetProperty(row => row.ArmedAt, now), cancellationToken);

        var told = lines.ToLookup(line => line.Promise.Id);
        await db.SettleLockedAsync([.. ids.Where(id => !told.Contains(id))], PromiseStatus.Refused, channel: null, ReceiptReason.Nobody, now, cancellationToken);

        // A digest that has left takes in nothing more; what comes after it that day stands in the product, and that is its receipt.
        Guid[] afterwards = [.. ids.Where(id => told.Contains(id) && told[id].All(line => !IsOpen(digests[line.Key])))];
        await db.SettleLockedAsync(afterwards, PromiseStatus.Delivered, DeliveryChannel.Product, ReceiptReason.DigestHadLeft, now, cancellationToken);
        if (items is not null)
        {
            db.AuditEvents.AddRange(leaving
                .Where(promise => told.Contains(promise.Id))
                .Select(promise => AuditEntry.OfTask(Actor.System, AuditAction.ReminderSent, items[promise.ChecklistItemId!.Value], now, ("step", promise.Step!))));
        }
    }

    private static string KeyOf(Promise promise, Guid user, DateTimeOffset now) =>
        promise.AtOnce ? Digest.KeyOfPromise(user, promise.Id) : Digest.KeyOfDay(user, SwedishTime.DateOf(now));

    private static bool IsOpen(Digest digest) => digest.Status is DigestStatus.Filling or DigestStatus.Queued or DigestStatus.Waiting;

    /// <summary>Locked where they are known, so that none leaves while it is being filled.</summary>
    private static async Task<Dictionary<string, Digest>> DigestsAsync(
        JobbsparDbContext db, List<(Promise Promise, Guid User, string Key)> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] keys = [.. lines.Select(line => line.Key).Distinct(StringComparer.Ordinal)];
        var digests = await db.LockedDigests(keys).AsNoTracking().ToDictionaryAsync(row => row.BusinessKey, StringComparer.Ordinal, cancellationToken);
        foreach (var group in lines.GroupBy(line => line.Key, StringComparer.Ordinal).Where(group => !digests.ContainsKey(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var digest = new Digest
            {
                Id = Guid.CreateVersion7(now),
                BusinessKey = group.Key,
                UserId = group.First().User,
                AtOnce = group.First().Promise.AtOnce,
                DueAt = group.Min(line => line.Promise.DueAt),
                Status = DigestStatus.Filling,
                NotBefore = now,
                CreatedAt = now,
            };
            digests.Add(group.Key, digest);
            db.Digests.Add(digest);
        }

        await db.SaveChangesAsync(cancellationToken);
        return digests;
    }
}
