using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// What a person's calendar shows beside her tasks: meetings of her steering groups and the days by which she decides, meetings at which questions of tracks that she coordinates are on the agenda, and their
/// meetings with the parties. Codes, groups' names, days and counts alone: no places, no questions, nobody.
/// </summary>
internal static class DatedMeetings
{
    public static async Task<List<DatedDuty>> ReadAsync(JobbsparDbContext db, Guid userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        var roles = await db.Roles.Where(role => db.UserRoles.Any(held => held.UserId == userId && held.RoleId == role.Id)).Select(role => role.Name!).ToListAsync(cancellationToken);
        var actor = new Actor { UserId = userId, DisplayName = "", Roles = [.. roles.Select(name => CodeTable<Role>.TryParse(name, out var role) ? role : (Role?)null).OfType<Role>()] };
        var coordinated = db.Tracks.AssignedTo(db, userId, today).Where(track => track.Status != TrackStatus.Dormant && track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled);
        return
        [
            .. await SteeringAsync(db, actor, coordinated, today, cancellationToken),
            .. await DecisionsAsync(db, actor, today, cancellationToken),
            .. await SyncMeetingsAsync(db, coordinated, today, cancellationToken),
        ];
    }

    private static async Task<List<DatedDuty>> SteeringAsync(JobbsparDbContext db, Actor actor, IQueryable<Track> coordinated, DateOnly today, CancellationToken cancellationToken)
    {
        var own = await db.SteeringGroups.Of(db, actor, today).Select(row => row.Id).ToListAsync(cancellationToken);
        var questions = await (
            from question in db.Escalations
            join track in coordinated on question.TrackId equals track.Id
            from held in db.SteeringGroups
            where question.Level == EscalationLevel.SteeringGroup && (question.Status == EscalationStatus.Open || question.Status == EscalationStatus.Acknowledged)
                && (held.Id == track.SteeringGroupId || (held.IsDefault && track.SteeringGroupId == null))
            select new
            {
                track.PublicCode,
                GroupId = held.Id,
                PutOffAt = db.EscalationEntries.Where(entry => entry.EscalationId == question.Id && entry.Kind == EscalationEntryKind.PutOff).Select(entry => entry.MeetingId).ToList(),
            }).ToListAsync(cancellationToken);
        Guid[] groups = [.. own.Concat(questions.Select(row => row.GroupId)).Distinct()];
        if (groups.Length == 0)
        {
            return [];
        }

        var meetings = await (
            from meeting in db.SteeringMeetings
            from held in db.SteeringGroups
            where (held.Id == meeting.SteeringGroupId || (held.IsDefault && meeting.SteeringGroupId == null)) && groups.Contains(held.Id)
                && !meeting.IsCancelled && meeting.ClosedAt == null && meeting.HeldOn >= today
            orderby meeting.HeldOn, meeting.BeginsAt, meeting.Id
            select new { meeting.Id, meeting.HeldOn, meeting.BeginsAt, GroupId = held.Id, held.Name }).ToListAsync(cancellationToken);

        // The agenda is the queue: a question is on that of its group's next meeting which has not put it off.
        var agenda = questions
            .Select(row => (Meeting: meetings.Find(meeting => meeting.GroupId == row.GroupId && !row.PutOffAt.Contains(meeting.Id)), row.PublicCode))
            .Where(row => row.Meeting is not null)
            .ToLookup(row => row.Meeting!.Id, row => row.PublicCode);
        return
        [
            .. meetings
                .Where(meeting => own.Contains(meeting.GroupId) || agenda.Contains(meeting.Id))
                .Select(meeting => new DatedDuty(meeting.Id, string.Join(", ", agenda[meeting.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), meeting.HeldOn, agenda[meeting.Id].Count())
                {
                    Kind = DatedKind.SteeringMeeting,
                    BeginsAt = meeting.BeginsAt,
                    Group = meeting.Name,
                }),
        ];
    }

    /// <summary>Those that stand at a level at which she decides. What is overdue has its day behind it and needs none in a calendar.</summary>
    private static async Task<List<DatedDuty>> DecisionsAsync(JobbsparDbContext db, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var steered = db.Tracks.SteeredBy(db, actor, today);
        var (managed, above) = (db.Tracks.NamedTo(db, actor, EscalationLevel.Managers), db.Tracks.NamedTo(db, actor, EscalationLevel.HigherUp));
        var rows = await (
            from question in db.Escalations
            join track in db.Tracks on question.TrackId equals track.Id
            where (question.Status == EscalationStatus.Open || question.Status == EscalationStatus.Acknowledged) && question.AnswerBy >= today && track.Status != TrackStatus.Dormant
                && ((question.Level == EscalationLevel.SteeringGroup && steered.Any(row => row.Id == track.Id))
                    || (question.Level == EscalationLevel.Managers && managed.Any(row => row.Id == track.Id))
                    || (question.Level == EscalationLevel.HigherUp && above.Any(row => row.Id == track.Id)))
            group question by new { track.Id, track.PublicCode, question.AnswerBy } into days
            select new { days.Key.Id, days.Key.PublicCode, days.Key.AnswerBy, Count = days.Count() }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DatedDuty(row.Id, row.PublicCode, row.AnswerBy!.Value, row.Count) { Kind = DatedKind.Decisions });
    }

    private static async Task<List<DatedDuty>> SyncMeetingsAsync(JobbsparDbContext db, IQueryable<Track> coordinated, DateOnly today, CancellationToken cancellationToken)
    {
        var midnight = SwedishTime.InstantOf(today, TimeOnly.MinValue);
        var rows = await (
            from meeting in db.SyncMeetings
            join track in coordinated on meeting.TrackId equals track.Id
            where meeting.Status == SyncMeetingStatus.Planned && meeting.PlannedAt >= midnight
            select new { meeting.Id, track.PublicCode, meeting.PlannedAt }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DatedDuty(row.Id, row.PublicCode, SwedishTime.DateOf(row.PlannedAt), 1)
        {
            Kind = DatedKind.SyncMeeting,
            BeginsAt = TimeOnly.FromDateTime(SwedishTime.LocalOf(row.PlannedAt).DateTime),
        });
    }
}
