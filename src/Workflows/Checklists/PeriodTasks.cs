using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Keeps what is asked after each of a participant's periods (GENO-09, GENO-17) in step with her chain: when an occurrence is done and there is a further period, the
/// next one opens; when a period or the whole chain moves, the last days of what is open do.
/// </summary>
public sealed class PeriodTasks(TrackSteps steps, DueDates dueDates)
{
    /// <summary>Follows a participant's chain, or a task of hers that has ended, in the transaction of whoever changed it.</summary>
    internal async Task FollowAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        var asked = await hand.Db.ChecklistItems
            .Where(row => row.TrackId == hand.Track.Id && row.SubjectId == participantId && LearningPeriods.Items.Contains(row.ItemCode))
            .Select(row => new { row.ItemCode, row.Status })
            .ToListAsync(cancellationToken);
        var periods = await LearningPeriods.ReadAsync(hand.Db, hand.Track.Id, participantId, cancellationToken);
        foreach (var item in asked.GroupBy(row => row.ItemCode, StringComparer.Ordinal).Where(rows => !rows.Any(row => row.Status.IsOpen()) && periods.Next(rows.Key, participantId) is not null))
        {
            await steps.RaiseAsync(hand, participantId, item.Key, reason: null, cancellationToken);
        }

        await dueDates.FollowAsync(hand.Db, hand.Track, cancellationToken);
    }
}
