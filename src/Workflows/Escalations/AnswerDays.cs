using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// The day by which a question is answered: the level's own time, and for the steering group its next meeting where that comes first (DOMAIN 6.2). Meetings come and go, and tracks go from
/// one group to another; the day follows them.
/// </summary>
public sealed class AnswerDays(AnswerTimes times, WorkingDayCalendar calendar, StaffPauses pauses, TimeProvider clock)
{
    /// <summary>The day of a question that has just reached its level.</summary>
    internal async Task<DateOnly> OfAsync(JobbsparDbContext db, Escalation escalation, CancellationToken cancellationToken) =>
        Of(escalation, escalation.Level is EscalationLevel.SteeringGroup ? await MeetingsAsync(db, db.SteeringGroups.AnsweringFor(db, escalation.TrackId), cancellationToken) : []);

    /// <summary>Moves the days of all questions that wait for a group, after its meetings or its tracks have changed; saves first what is pending.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, IQueryable<SteeringGroup> group, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var today = SwedishTime.Today(clock);
        var meetings = await MeetingsAsync(db, group, cancellationToken);
        var tracks = db.Tracks.AnsweredForBy(group);
        var waiting = await db.Escalations
            .Where(row => row.Level == EscalationLevel.SteeringGroup && (row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged) && tracks.Any(track => track.Id == row.TrackId))
            .ToListAsync(cancellationToken);
        foreach (var escalation in waiting)
        {
            // A meeting that has been held was only for the questions that were on its agenda.
            var before = escalation.AnswerBy;
            var by = Of(escalation, meetings.Where(day => day >= today || day == before));
            if (before is { } known && by != known)
            {
                escalation.AnswerBy = by;
                escalation.ClimbsAfter = escalation.ClimbsAfter is { } climbs ? times.After(escalation, by, DaysBetween(escalation, known, climbs)) : null;
            }
        }
    }

    /// <summary>A meeting counts where it leaves time to read the question.</summary>
    private DateOnly Of(Escalation escalation, IEnumerable<DateOnly> meetings)
    {
        var since = SwedishTime.DateOf(escalation.LevelSince);
        var latest = times.After(escalation, since, escalation.AnswerWorkingDays);
        var earliest = times.After(escalation, since, AnswerTimes.AcknowledgeWorkingDays);
        return meetings.Where(day => day >= earliest).Append(latest).Min();
    }

    private static Task<List<DateOnly>> MeetingsAsync(JobbsparDbContext db, IQueryable<SteeringGroup> group, CancellationToken cancellationToken) =>
        db.SteeringMeetings.HeldBy(group).Where(meeting => !meeting.IsCancelled && meeting.ClosedAt == null).Select(meeting => meeting.HeldOn).ToListAsync(cancellationToken);

    private int DaysBetween(Escalation escalation, DateOnly from, DateOnly to) =>
        escalation.WaitsForNoPause ? calendar.WorkingDaysLate(from, to) : pauses.Within(calendar).DutyDays(from, to);
}
