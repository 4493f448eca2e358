using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// The day by which a question is answered: the level's own time, and for the steering group its next meeting where that comes first (DOMAIN 6.2). Meetings come and go, and tracks go from
/// one group to another, and calendars change; the day follows them.
/// </summary>
public sealed class AnswerDays(AnswerTimes times, EscalationNotices notices, TimeProvider clock)
{
    /// <summary>The day of a question that has just reached its level.</summary>
    internal async Task<DateOnly> OfAsync(JobbsparDbContext db, Track track, Escalation escalation, CancellationToken cancellationToken) =>
        Of(escalation, track.LeadOrganisationId, escalation.Level is EscalationLevel.SteeringGroup ? await MeetingsAsync(db, db.SteeringGroups.AnsweringFor(db, escalation.TrackId), cancellationToken) : []);

    /// <summary>Moves the days of all questions that wait for a group, after its meetings or its tracks have changed; saves first what is pending.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, IQueryable<SteeringGroup> group, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var meetings = await MeetingsAsync(db, group, cancellationToken);
        var tracks = db.Tracks.AnsweredForBy(group);
        foreach (var (escalation, track) in await WaitingAsync(db, db.Escalations.Where(row => row.Level == EscalationLevel.SteeringGroup && tracks.Any(track => track.Id == row.TrackId)), cancellationToken))
        {
            Move(escalation, track, meetings);
        }
    }

    /// <summary>Moves the days of all questions that wait, and when those who have not acknowledged theirs are told again, after a calendar has changed.</summary>
    internal async Task FollowCalendarsAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (escalation, track) in await WaitingAsync(db, db.Escalations, cancellationToken))
        {
            Move(escalation, track, escalation.Level is EscalationLevel.SteeringGroup ? await MeetingsAsync(db, db.SteeringGroups.AnsweringFor(db, track.Id), cancellationToken) : []);
            await notices.AskForAcknowledgementAsync(db, track, escalation, cancellationToken);
        }
    }

    private static async Task<List<(Escalation Escalation, Track Track)>> WaitingAsync(JobbsparDbContext db, IQueryable<Escalation> escalations, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in escalations
            join track in db.Tracks on row.TrackId equals track.Id
            where (row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged) && row.AnswerBy != null
            orderby row.Id
            select new { row, track }).ToListAsync(cancellationToken);
        return rows.ConvertAll(one => (one.row, one.track));
    }

    private void Move(Escalation escalation, Track track, List<DateOnly> meetings)
    {
        // A meeting that has been held was only for the questions that were on its agenda.
        var (before, climbs, today) = (escalation.AnswerBy!.Value, escalation.ClimbsAfter, SwedishTime.Today(clock));
        var lead = track.LeadOrganisationId;
        escalation.AnswerBy = Of(escalation, lead, meetings.Where(day => day >= today || day == before));
        if (climbs == before)
        {
            escalation.ClimbsAfter = escalation.AnswerBy;
        }
        else if (climbs is { } late && escalation.Level >= EscalationLevel.SteeringGroup)
        {
            // Below the group a day of its own is that of a reminder policy, which is followed by itself.
            escalation.ClimbsAfter = times.After(escalation, lead, escalation.AnswerBy.Value, escalation.LateWorkingDays ?? times.Between(escalation, lead, before, late));
        }
    }

    /// <summary>A meeting counts where it leaves time to read the question.</summary>
    private DateOnly Of(Escalation escalation, Guid lead, IEnumerable<DateOnly> meetings)
    {
        var since = SwedishTime.DateOf(escalation.LevelSince);
        var latest = times.After(escalation, lead, since, escalation.AnswerWorkingDays);
        var earliest = times.After(escalation, lead, since, AnswerTimes.AcknowledgeWorkingDays);
        return meetings.Where(day => day >= earliest).Append(latest).Min();
    }

    private static Task<List<DateOnly>> MeetingsAsync(JobbsparDbContext db, IQueryable<SteeringGroup> group, CancellationToken cancellationToken) =>
        db.SteeringMeetings.HeldBy(group).Where(meeting => !meeting.IsCancelled && meeting.ClosedAt == null).Select(meeting => meeting.HeldOn).ToListAsync(cancellationToken);
}
