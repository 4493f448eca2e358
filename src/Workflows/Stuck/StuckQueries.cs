using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>What pages show of stuck tracks.</summary>
public sealed class StuckQueries(Transactions transactions, TrackHeads heads, TimeProvider clock)
{
    private const int Shown = 3;

    /// <summary>How a track stands, and why.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see it.</exception>
    public Task<StuckView> OfTrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                await heads.ReadAsync(db, actor, trackId, AccessAction.ViewTrack, token);
                var today = SwedishTime.Today(clock);
                var late = await db.ChecklistItems.StillOpen()
                    .Where(item => item.TrackId == trackId && item.DueOn < today)
                    .Select(item => new { item.ItemCode, item.DueOn, item.ResponsibleRole })
                    .ToListAsync(token);
                var gaps = await db.Gaps
                    .Where(gap => gap.TrackId == trackId && gap.ClosedAt == null && gap.Severity != GapSeverity.Tolerated)
                    .Select(gap => new { gap.Kind, gap.Severity, gap.FirstDay })
                    .ToListAsync(token);
                return new StuckView
                {
                    Causes = await db.StuckCauses.Where(row => row.TrackId == trackId && row.ClosedAt == null && !row.IsEarly).OrderBy(row => row.Since).ThenBy(row => row.Id).ToListAsync(token),
                    LateTasks = late.Count,
                    LatestTasks =
                    [
                        .. late.GroupBy(item => item.ItemCode, StringComparer.Ordinal)
                            .Select(group => new StuckView.LateTask(group.Key, group.Min(item => item.DueOn!.Value), group.Count(), StuckText.Responsible(group.MinBy(item => item.DueOn)!.ResponsibleRole)))
                            .OrderBy(item => item.Since).ThenBy(item => item.ItemCode, StringComparer.Ordinal)
                            .Take(Shown),
                    ],
                    Gaps = gaps.Count,
                    GravestGaps =
                    [
                        .. gaps.GroupBy(gap => gap.Kind)
                            .Select(group => (group.Key, Severity: group.Max(gap => gap.Severity), Gaps: group))
                            .Select(group => new StuckView.OpenGap(group.Key, group.Severity, group.Gaps.Where(gap => gap.Severity == group.Severity).Min(gap => gap.FirstDay), group.Gaps.Count()))
                            .OrderByDescending(gap => gap.Severity).ThenBy(gap => gap.From).ThenBy(gap => gap.Kind)
                            .Take(Shown),
                    ],
                    Parking = await db.TrackParkings.SingleOrDefaultAsync(row => row.TrackId == trackId && row.ResumedAt == null, token),
                    Waits = await db.ExternalWaits.Where(row => row.TrackId == trackId && row.EndedAt == null && row.Until >= today).OrderBy(row => row.Until).ToListAsync(token),
                };
            },
            cancellationToken);
}
