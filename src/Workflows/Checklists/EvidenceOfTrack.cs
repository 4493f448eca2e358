using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Reads what an evidence rule may look at beside the form.</summary>
public sealed class EvidenceOfTrack(WorkingDayCalendar calendar)
{
    /// <summary>The surroundings of a track's tasks, in two statements.</summary>
    public async Task<EvidenceSurroundings> AroundAsync(JobbsparDbContext db, Track track, DateOnly today, CancellationToken cancellationToken)
    {
        var finished = await db.ChecklistItems
            .Where(row => row.TrackId == track.Id && row.Status == ChecklistStatus.Done && row.Evidence != null)
            .Select(row => new { row.ItemCode, row.SubjectId, row.Occurrence, row.Evidence })
            .ToListAsync(cancellationToken);
        var coordinators = await db.CoordinatorAssignments.ValidOn(today).CountAsync(row => row.TrackId == track.Id && !row.IsSubstitute, cancellationToken);
        return new EvidenceSurroundings
        {
            Today = today,
            RegisteredOn = track.RegisteredOn,
            PlannedStart = track.PlannedStart,
            PlannedEnd = track.PlannedEnd,
            ActiveCoordinators = coordinators,
            Calendar = calendar,
            Finished = finished
                .GroupBy(row => row.ItemCode, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    IReadOnlyList<EvidenceValues> (group) =>
                    [
                        .. group.GroupBy(row => row.SubjectId).Select(subject => EvidenceValues.FromJson(subject.MaxBy(row => row.Occurrence)!.Evidence)),
                    ],
                    StringComparer.Ordinal),
        };
    }
}
