using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps;

/// <summary>
/// Looks at every track once: days pass without anybody changing anything, and what was foreseen begins. Tracks are taken in order of their ids, some at a time,
/// each batch in a transaction of its own; so memory does not grow with their number, and a sweep that is broken off has kept what it did.
/// </summary>
public sealed class GapSweep(Transactions transactions, GapRadar radar)
{
    private const int Batch = 25;

    /// <summary>Sweeps.</summary>
    /// <returns>Number of gaps that were found, changed or closed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settled = 0;
        var last = Guid.Empty;
        while (true)
        {
            var ids = await transactions.ReadAsync((db, token) => NextAsync(db, last, token), cancellationToken);
            if (ids.Count == 0)
            {
                return settled;
            }

            settled += await transactions.SweepAsync(GapRadar.Consequence, ids, radar.LookAgainAsync, cancellationToken);
            last = ids[^1];
        }
    }

    /// <summary>Tracks that have not ended, and those that have with a gap still open.</summary>
    private static Task<List<Guid>> NextAsync(JobbsparDbContext db, Guid after, CancellationToken cancellationToken) => db.Tracks
        .Where(track => track.Id > after)
        .Where(track => (track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled) || db.Gaps.Any(gap => gap.TrackId == track.Id && gap.ClosedAt == null))
        .OrderBy(track => track.Id)
        .Select(track => track.Id)
        .Take(Batch)
        .ToListAsync(cancellationToken);
}
