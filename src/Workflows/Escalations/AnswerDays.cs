using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>The day by which a question is answered: the level's own time, and for the steering group its next meeting where that comes first (DOMAIN 6.2). Meetings come and go; the day follows them.</summary>
public sealed class AnswerDays(AnswerTimes times, WorkingDayCalendar calendar, StaffPauses pauses)
{
    /// <summary>The day, as meetings are planned now; a meeting counts where it leaves time to read the question.</summary>
    internal async Task<DateOnly> OfAsync(JobbsparDbContext db, Escalation escalation, CancellationToken cancellationToken)
    {
        var since = SwedishTime.DateOf(escalation.LevelSince);
        var latest = times.After(escalation, since, escalation.AnswerWorkingDays);
        if (escalation.Level is not EscalationLevel.SteeringGroup)
        {
            return latest;
        }

        var earliest = times.After(escalation, since, AnswerTimes.AcknowledgeWorkingDays);
        var groups = db.SteeringGroups.AnsweringFor(db, escalation.TrackId);
        return await db.SteeringMeetings
            .HeldBy(groups)
            .Where(meeting => !meeting.IsCancelled && meeting.ClosedAt == null && meeting.HeldOn >= earliest && meeting.HeldOn <= latest)
            .OrderBy(meeting => meeting.HeldOn)
            .Select(meeting => (DateOnly?)meeting.HeldOn)
            .FirstOrDefaultAsync(cancellationToken) ?? latest;
    }

    /// <summary>Moves the days of all questions that wait for a group, after a meeting of it was planned or called off; saves first what is pending.</summary>
    internal async Task FollowMeetingsAsync(JobbsparDbContext db, IQueryable<SteeringGroup> group, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var tracks = db.Tracks.AnsweredForBy(group);
        var waiting = await db.Escalations
            .Where(row => row.Level == EscalationLevel.SteeringGroup && (row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged) && tracks.Any(track => track.Id == row.TrackId))
            .ToListAsync(cancellationToken);
        foreach (var escalation in waiting)
        {
            if (escalation.AnswerBy is { } before && await OfAsync(db, escalation, cancellationToken) is var by && by != before)
            {
                escalation.AnswerBy = by;
                escalation.ClimbsAfter = escalation.ClimbsAfter is { } climbs ? times.After(escalation, by, DaysBetween(escalation, before, climbs)) : null;
            }
        }
    }

    private int DaysBetween(Escalation escalation, DateOnly from, DateOnly to) =>
        escalation.WaitsForNoPause ? calendar.WorkingDaysLate(from, to) : pauses.Within(calendar).DutyDays(from, to);
}
