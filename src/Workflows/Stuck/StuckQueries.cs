using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>What pages show of stuck tracks.</summary>
public sealed class StuckQueries(Transactions transactions, TrackHeads heads, TimeProvider clock)
{
    /// <summary>How a track stands, and why.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see it.</exception>
    public Task<StuckView> OfTrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                await heads.ReadAsync(db, actor, trackId, AccessAction.ViewTrack, token);
                var today = SwedishTime.Today(clock);
                return new StuckView
                {
                    Causes = await db.StuckCauses.Where(row => row.TrackId == trackId && row.ClosedAt == null).OrderBy(row => row.Since).ThenBy(row => row.Id).ToListAsync(token),
                    LateTasks = await db.ChecklistItems.StillOpen().CountAsync(item => item.TrackId == trackId && item.DueOn < today, token),
                    Gaps = await db.Gaps.CountAsync(gap => gap.TrackId == trackId && gap.ClosedAt == null && gap.Severity != GapSeverity.Tolerated, token),
                    Parking = await db.TrackParkings.SingleOrDefaultAsync(row => row.TrackId == trackId && row.ResumedAt == null, token),
                    Waits = await db.ExternalWaits.Where(row => row.TrackId == trackId && row.EndedAt == null && row.Until >= today).OrderBy(row => row.Until).ToListAsync(token),
                };
            },
            cancellationToken);
}
