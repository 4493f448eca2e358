using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Operations;

/// <summary>
/// Has all tracks looked at again at once, instead of by the sweep of the night or the hour, after what they are looked at by has changed. Whoever changes it calls <see cref="Order"/> in the same transaction.
/// </summary>
public sealed class SweepOrders(Transactions transactions, GapSweep gaps, StuckSweep stuck, TimeProvider clock)
{
    /// <summary>How long a host has for it before others take it for lost; two that do the same do no harm.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Orders it, in the caller's transaction.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="now">UTC.</param>
    /// <param name="after">How long hosts wait before they begin.</param>
    public static void Order(JobbsparDbContext db, DateTimeOffset now, TimeSpan after = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.SweepOrders.Add(new SweepOrder { Id = Guid.CreateVersion7(now), RequestedAt = now + after });
    }

    /// <summary>Works off all orders whose time has come, with one look for all of them. One that fails is tried again when its lease is over.</summary>
    /// <returns>True where there were any.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await transactions.ReadAsync((db, token) => Waiting(db, now).AnyAsync(token), cancellationToken))
        {
            return false;
        }

        var until = now + Lease;
        var claimed = await transactions.RunAsync(
            (unit, token) => Waiting(unit.Db, now).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedUntil, until), token), cancellationToken);
        if (claimed == 0)
        {
            return false;
        }

        // Gaps first: what a track is stuck for follows from them.
        await gaps.RunAsync(cancellationToken);
        await stuck.RunAsync(cancellationToken);
        var done = clock.GetUtcNow();
        await transactions.RunAsync(
            (unit, token) => unit.Db.SweepOrders.Where(row => row.DoneAt == null && row.RequestedAt <= now && row.ClaimedUntil == until).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, done), token),
            cancellationToken);
        return true;
    }

    private static IQueryable<SweepOrder> Waiting(JobbsparDbContext db, DateTimeOffset now) =>
        db.SweepOrders.Where(row => row.DoneAt == null && row.RequestedAt <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now));
}
