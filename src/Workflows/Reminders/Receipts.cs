using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>The one place where promises end: the status and the receipt in one transaction, once for each promise.</summary>
internal static class Receipts
{
    private const string LockOpen = "SELECT * FROM promise WHERE id = ANY({0}) AND status IN ('UTLOVAD', 'VILAR', 'BEREDD') ORDER BY id FOR UPDATE";

    /// <summary>Ends those of the promises that are still open.</summary>
    /// <returns>How many that were.</returns>
    public static async Task<int> SettleAsync(
        this JobbsparDbContext db,
        IReadOnlyCollection<Guid> promiseIds,
        PromiseStatus outcome,
        DeliveryChannel? channel,
        string? reason,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (promiseIds.Count == 0)
        {
            return 0;
        }

        await db.SaveChangesAsync(cancellationToken);
        var open = await db.LockOpenPromisesAsync(promiseIds, cancellationToken);
        return await db.SettleLockedAsync(open, outcome, channel, reason, now, cancellationToken);
    }

    /// <summary>Ends promises that the transaction has locked and knows to be open.</summary>
    public static async Task<int> SettleLockedAsync(
        this JobbsparDbContext db,
        IReadOnlyCollection<Guid> open,
        PromiseStatus outcome,
        DeliveryChannel? channel,
        string? reason,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return 0;
        }

        await db.Promises
            .Where(row => open.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, outcome).SetProperty(row => row.SettledAt, now), cancellationToken);
        db.Receipts.AddRange(open.Select(id => new Receipt { PromiseId = id, Outcome = outcome, Channel = channel, Reason = reason, At = now }));
        return open.Count;
    }

    /// <summary>Recalls those of the promises that are still open, and marks all of them as acted upon where what they ask for was done; nobody has to read of them any more.</summary>
    /// <returns>How many were recalled.</returns>
    public static async Task<int> RecallAsync(
        this JobbsparDbContext db,
        IReadOnlyCollection<Guid> promiseIds,
        string reason,
        bool acted,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (promiseIds.Count == 0)
        {
            return 0;
        }

        var recalled = await db.SettleAsync(promiseIds, PromiseStatus.Recalled, channel: null, reason, now, cancellationToken);
        if (acted)
        {
            await db.Promises
                .Where(row => promiseIds.Contains(row.Id) && row.ArmedAt != null && row.ActedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ActedAt, now), cancellationToken);
        }

        await db.Notifications
            .Where(row => promiseIds.Contains(row.PromiseId) && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken);
        return recalled;
    }

    /// <summary>Locks those of the promises that are open, in the order of their ids, so that two who lock several never wait for each other.</summary>
    public static async Task<List<Guid>> LockOpenPromisesAsync(this JobbsparDbContext db, IReadOnlyCollection<Guid> promiseIds, CancellationToken cancellationToken) =>
        db.Database.IsNpgsql()
            ? await db.Promises.FromSqlRaw(LockOpen, promiseIds.ToArray()).AsNoTracking().Select(row => row.Id).ToListAsync(cancellationToken)
            : await db.Promises.Where(row => promiseIds.Contains(row.Id)).StillOpen().Select(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Promises without a receipt.</summary>
    public static IQueryable<Promise> StillOpen(this IQueryable<Promise> promises) =>
        promises.Where(row => row.Status == PromiseStatus.Promised || row.Status == PromiseStatus.Resting || row.Status == PromiseStatus.Underway);
}
