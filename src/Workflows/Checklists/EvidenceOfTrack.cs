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
    private const string Closures = "AVSL-01";

    /// <summary>The surroundings of a task, in three statements. Of other participants only how they were closed is read.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="track">Its track.</param>
    /// <param name="subjectId">The object that the task concerns.</param>
    /// <param name="today">Local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<EvidenceSurroundings> AroundAsync(JobbsparDbContext db, Track track, Guid subjectId, DateOnly today, CancellationToken cancellationToken)
    {
        var finished = await db.ChecklistItems
            .ButEarlierTimes(db)
            .Where(row => row.TrackId == track.Id && row.Status == ChecklistStatus.Done && row.Evidence != null)
            .Where(row => row.SubjectId == subjectId || row.SubjectId == track.Id || row.ItemCode == Closures || db.TrackEmployers.Any(part => part.Id == row.SubjectId))
            .Select(row => new { row.ItemCode, row.SubjectId, row.Occurrence, row.Evidence })
            .ToListAsync(cancellationToken);
        var open = await db.ChecklistItems.StillOpen().Where(row => row.TrackId == track.Id && row.SubjectId == subjectId).Select(row => row.ItemCode).ToListAsync(cancellationToken);
        var coordinators = await db.CoordinatorAssignments.ValidOn(today).CountAsync(row => row.TrackId == track.Id && !row.IsSubstitute, cancellationToken);
        return new EvidenceSurroundings
        {
            Today = today,
            RegisteredOn = track.RegisteredOn,
            PlannedStart = track.PlannedStart,
            PlannedEnd = track.PlannedEnd,
            ActiveCoordinators = coordinators,
            Calendar = calendar,
            OpenHere = open.ToHashSet(StringComparer.Ordinal),
            Here = finished
                .Where(row => row.SubjectId == subjectId)
                .GroupBy(row => row.ItemCode, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => EvidenceValues.FromJson(group.MaxBy(row => row.Occurrence)!.Evidence), StringComparer.Ordinal),
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
