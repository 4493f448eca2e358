using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Ledger;

/// <summary>Closes the books: proves that what was promised is settled or still open, and chains the proof to the one before.</summary>
public sealed class LedgerBooks(Transactions transactions, SendingHours hours, TimeProvider clock)
{
    /// <summary>Writes one entry that counts every receipt since the last one.</summary>
    public Task<LedgerEntry> CloseAsync(CancellationToken cancellationToken) =>
        transactions.RunAsync((unit, token) => CloseAsync(unit.Db, token), cancellationToken);

    /// <summary>The newest entry, or null before the first night.</summary>
    public Task<LedgerEntry?> LatestAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => db.LedgerEntries.OrderByDescending(row => row.Number).FirstOrDefaultAsync(token), cancellationToken);

    /// <summary>Ended promises without their receipt, and receipts that say something else than their promise.</summary>
    internal static async Task<long> FaultsAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var withoutReceipt = await db.Promises
            .LongCountAsync(
                row => row.Status != PromiseStatus.Promised && row.Status != PromiseStatus.Resting && row.Status != PromiseStatus.Underway && !db.Receipts.Any(receipt => receipt.PromiseId == row.Id),
                cancellationToken);
        var contradicting = await (
            from receipt in db.Receipts
            join promise in db.Promises on receipt.PromiseId equals promise.Id
            where promise.Status != receipt.Outcome
            select receipt.PromiseId).LongCountAsync(cancellationToken);
        return withoutReceipt + contradicting;
    }

    private async Task<LedgerEntry> CloseAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = await db.LedgerEntries.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var number = (last?.Number ?? 0) + 1;

        // Marked before they are read: a receipt that is written meanwhile waits for the next entry.
        await db.Receipts.Where(row => row.Entry == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Entry, number), cancellationToken);
        using var hash = LedgerHash.Start();
        long receipts = 0;
        await foreach (var receipt in db.Receipts.AsNoTracking().Where(row => row.Entry == number).OrderBy(row => row.PromiseId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hash.Append(receipt);
            receipts++;
        }

        var counts = await db.Promises.GroupBy(row => row.Status).Select(group => new { Status = group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        var open = counts.Where(row => row.Status is PromiseStatus.Promised or PromiseStatus.Resting or PromiseStatus.Underway).Sum(row => row.Count);
        var overdue = LastFullDay(now);
        var entry = new LedgerEntry
        {
            Number = number,
            At = now,
            Promised = counts.Sum(row => row.Count),
            Settled = counts.Sum(row => row.Count) - open,
            Open = open,
            Overdue = await db.Promises.LongCountAsync(row => (row.Status == PromiseStatus.Promised && row.DueAt <= overdue) || (row.Status == PromiseStatus.Underway && row.ArmedAt <= overdue), cancellationToken),
            Faults = await FaultsAsync(db, cancellationToken) + await UnpromisedTasks.CountAsync(db, cancellationToken) + Math.Max(0, (last?.Promised ?? 0) - counts.Sum(row => row.Count)),
            Receipts = receipts,
            ReceiptsHash = hash.End(),
            PreviousHash = last?.Hash ?? LedgerHash.Beginning,
            Hash = "",
        };
        entry = new LedgerEntry
        {
            Number = entry.Number,
            At = entry.At,
            Promised = entry.Promised,
            Settled = entry.Settled,
            Open = entry.Open,
            Overdue = entry.Overdue,
            Faults = entry.Faults,
            Receipts = entry.Receipts,
            ReceiptsHash = entry.ReceiptsHash,
            PreviousHash = entry.PreviousHash,
            Hash = LedgerHash.Of(entry),
        };
        db.LedgerEntries.Add(entry);
        return entry;
    }

    /// <summary>The opening of the last day on which sending began and ended: what fell due or was on its way by then and is still unsent has been forgotten.</summary>
    private DateTimeOffset LastFullDay(DateTimeOffset now)
    {
        var day = SwedishTime.DateOf(now);
        while (true)
        {
            day = day.AddDays(-1);
            var opening = hours.OpensOn(day);
            if (SwedishTime.DateOf(opening) == day)
            {
                return opening;
            }
        }
    }
}
