using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>
/// The tasks of a track that its gates are asked by: those of an employer who has withdrawn are asked for no longer. Where nobody else
/// is left they count all the same, for a track without an employer goes nowhere. That workplaces are prepared (PLAN-20) is asked of an employer
/// one of whose workplaces is used when the track starts; of others it is advice (DOMAIN 3.8).
/// </summary>
internal static class TasksAtGate
{
    private const string WorkplacesArePrepared = "PLAN-20";

    /// <summary>Reads them in one statement.</summary>
    public static Task<List<ChecklistItem>> ReadAsync(JobbsparDbContext db, Track track, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var trackId = track.Id;
        var start = FirstWorkplaces.LastStart(track.PlannedStart, calendar);
        var employers = db.TrackEmployers.Where(part => part.TrackId == trackId);
        return db.ChecklistItems
            .Where(item => item.TrackId == trackId)
            .Where(item => !employers.Any(part => part.Id == item.SubjectId && part.Status == TrackEmployerStatus.Withdrawn)
                || !employers.Any(part => part.Status != TrackEmployerStatus.Withdrawn))
            .Where(item => item.ItemCode != WorkplacesArePrepared
                || !db.TrackEmployerWorkplaces.Any(used => used.TrackEmployerId == item.SubjectId)
                || db.TrackEmployerWorkplaces.Any(used => used.TrackEmployerId == item.SubjectId && (used.UsedFrom == null || used.UsedFrom <= start)))
            .ToListAsync(cancellationToken);
    }
}
