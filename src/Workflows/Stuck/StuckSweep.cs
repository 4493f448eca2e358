using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Looks at every track once: standing still is something that nobody does.</summary>
public sealed class StuckSweep(Transactions transactions, StuckRadar radar)
{
    private const int Batch = 50;

    /// <summary>Sweeps.</summary>
    /// <returns>Number of periods that were opened, changed or closed.</returns>
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

            settled += await transactions.SweepAsync(StuckRadar.Consequence, ids, radar.LookAgainAsync, cancellationToken);
            last = ids[^1];
        }
    }

    private static Task<List<Guid>> NextAsync(JobbsparDbContext db, Guid after, CancellationToken cancellationToken) => db.Tracks
        .Where(track => track.Id > after)
        .Where(track => (track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled) || db.StuckCauses.Any(row => row.TrackId == track.Id && row.ClosedAt == null))
        .OrderBy(track => track.Id)
        .Select(track => track.Id)
        .Take(Batch)
        .ToListAsync(cancellationToken);
}
