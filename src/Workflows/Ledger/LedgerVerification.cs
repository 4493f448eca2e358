using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Ledger;

/// <summary>Looks through the chain of entries and the books themselves. Changes nothing.</summary>
public sealed class LedgerVerification(Transactions transactions)
{
    /// <summary>Recomputes every fingerprint and counts everything again.</summary>
    public Task<LedgerVerdict> VerifyAsync(CancellationToken cancellationToken) => transactions.ReadAsync(VerifyAsync, cancellationToken);

    private static async Task<LedgerVerdict> VerifyAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var entries = await db.LedgerEntries.OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var hashes = await HashesAsync(db, cancellationToken);
        var (previous, number) = (LedgerHash.Beginning, 1L);
        foreach (var entry in entries)
        {
            if (entry.Number != number)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {number} is missing."));
                number = entry.Number;
            }

            Check(entry, previous, hashes, faults);
            (previous, number) = (entry.Hash, number + 1);
        }

        foreach (var stray in hashes.Keys.Where(key => entries.TrueForAll(entry => entry.Number != key)).Order())
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{hashes[stray].Count} receipts name entry {stray}, which does not exist."));
        }

        if (await LedgerBooks.FaultsAsync(db, cancellationToken) is > 0 and var contradictions)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{contradictions} promises and their receipts contradict each other."));
        }

        if (await UnpromisedTasks.CountAsync(db, cancellationToken) is > 0 and var unpromised)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{unpromised} open tasks with a due date have no reminder promised."));
        }

        // Promises end; they are never removed.
        var promises = await db.Promises.LongCountAsync(cancellationToken);
        if (entries.Select(entry => entry.Promised).DefaultIfEmpty(0).Max() is var counted && counted > promises)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{counted} promises were counted one night, {promises} are there."));
        }

        return new LedgerVerdict
        {
            Entries = entries.Count,
            Receipts = await db.Receipts.LongCountAsync(cancellationToken),
            Promises = promises,
            Open = await db.Promises.StillOpen().LongCountAsync(cancellationToken),
            LastHash = previous,
            Faults = faults,
        };
    }

    private static void Check(LedgerEntry entry, string previous, Dictionary<long, (long Count, string Hash)> hashes, List<string> faults)
    {
        void Add(string what) => faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Number} of {entry.At:yyyy-MM-dd}: {what}"));

        if (!string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal))
        {
            Add("it does not continue the entry before.");
        }

        if (!string.Equals(LedgerHash.Of(entry), entry.Hash, StringComparison.Ordinal))
        {
            Add("its figures were changed afterwards.");
        }

        var (count, hash) = hashes.TryGetValue(entry.Number, out var found) ? found : (0, LedgerHash.Start().End());
        if (count != entry.Receipts || !string.Equals(hash, entry.ReceiptsHash, StringComparison.Ordinal))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"its receipts were changed afterwards ({entry.Receipts} were counted, {count} are there)."));
        }
    }

    private static async Task<Dictionary<long, (long Count, string Hash)>> HashesAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var hashes = new Dictionary<long, (long, string)>();
        using var hash = LedgerHash.Start();
        var (current, count) = (0L, 0L);
        await foreach (var receipt in db.Receipts.Where(row => row.Entry != null).OrderBy(row => row.Entry).ThenBy(row => row.PromiseId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (receipt.Entry != current)
            {
                Finish();
                (current, count) = (receipt.Entry!.Value, 0);
            }

            hash.Append(receipt);
            count++;
        }

        Finish();
        return hashes;

        void Finish()
        {
            var finished = hash.End();
            if (count > 0)
            {
                hashes[current] = (count, finished);
            }
        }
    }
}
