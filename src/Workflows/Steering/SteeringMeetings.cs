using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Steering.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering;

/// <summary>Meetings of the steering group: planned, held, written down. For members of the group that meets; to others a meeting does not exist, and all throw <see cref="AccessDeniedException"/>.</summary>
public sealed class SteeringMeetings(Transactions transactions, AccessRights access, EscalationQueries escalations, AnswerDays days, MeetingNotices notices, TimeProvider clock)
{
    private const int MostPresent = 40;
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The actor's own groups, by name.</summary>
    public Task<IReadOnlyList<OwnGroup>> GroupsAsync(Actor actor, CancellationToken cancellationToken)
    {
        Demand(actor);
        return transactions.ReadAsync<IReadOnlyList<OwnGroup>>(
            async (db, token) => await Own(db, actor).OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new OwnGroup(row.Id, row.Name)).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>All meetings of the actor's groups, the coming ones first by date, then those that were held, latest first.</summary>
    public Task<IReadOnlyList<SteeringMeetingRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        Demand(actor);
        var today = SwedishTime.Today(clock);
        return transactions.ReadAsync<IReadOnlyList<SteeringMeetingRow>>(
            async (db, token) =>
            {
                var rows = await Rows(db, db.SteeringMeetings.HeldBy(Own(db, actor))).ToListAsync(token);
                return
                [
                    .. rows.Where(row => row.HeldOn >= today && row.ClosedAt is null).OrderBy(row => row.HeldOn),
                    .. rows.Where(row => row.HeldOn < today || row.ClosedAt is not null).OrderByDescending(row => row.HeldOn),
                ];
            },
            cancellationToken);
    }

    /// <summary>One meeting with its agenda and what was decided.</summary>
    public Task<MeetingPage> GetAsync(Actor actor, Guid meetingId, CancellationToken cancellationToken)
    {
        Demand(actor);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var meeting = await FindAsync(db, actor, meetingId, token);
                var row = await Rows(db, db.SteeringMeetings.Where(found => found.Id == meetingId)).SingleAsync(token);
                var isOpen = MeetingIsStillOpen.Check(meeting) is null;
                var (queue, waiting) = await escalations.AgendaAsync(db, row.GroupId, token);
                var putOff = await (
                    from entry in db.EscalationEntries
                    join escalation in db.Escalations on entry.EscalationId equals escalation.Id
                    join track in db.Tracks on escalation.TrackId equals track.Id
                    where entry.MeetingId == meetingId && entry.Kind == EscalationEntryKind.PutOff
                    orderby entry.Id
                    select new PutOffQuestion(escalation.Id, track.PublicCode, escalation.Question, escalation.Cause, entry.Text)).ToListAsync(token);
                var decided = await DecisionRow.ReadAsync(db, db.SteeringDecisions.Where(found => found.MeetingId == meetingId).OrderBy(found => found.DecidedAt), token);
                return new MeetingPage
                {
                    Row = row,
                    Present = meeting.Present,
                    Notes = meeting.Notes,
                    Agenda = isOpen ? [.. queue.Where(question => putOff.TrueForAll(done => done.EscalationId != question.Id))] : [],
                    Decisions = decided,
                    PutOff = putOff,
                    NotCarriedOut = isOpen ? [.. waiting.Where(decision => decided.All(made => made.Id != decision.Id))] : [],
                    Version = meeting.Version,
                };
            },
            cancellationToken);
    }

    /// <summary>Plans a meeting; questions that wait are to be answered at it where it comes before their day.</summary>
    public Task<Decision<Guid>> PlanAsync(Actor actor, NewMeeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        Demand(actor);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var own = await Own(unit.Db, actor).Select(row => row.Id).ToListAsync(token);
                Guid? chosen = meeting.GroupId ?? (own.Count == 1 ? own[0] : null);
                var refusals = Refusals.Among(
                    MeetingIsOfAnOwnGroup.Check(chosen, own),
                    MeetingLiesAhead.Check(meeting.HeldOn, SwedishTime.Today(clock)),
                    TextFits.Check("plats", meeting.Place, 200));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                var row = new SteeringMeeting 
                {
                    Id = Guid.CreateVersion7(now),
                    SteeringGroupId = chosen,
                    HeldOn = meeting.HeldOn!.Value,
                    BeginsAt = meeting.BeginsAt ?? Morning,
                    Place = meeting.Place.Trim(),
                    Present = [],
                };
                unit.Db.SteeringMeetings.Add(row);
                unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.MeetingPlanned, row.Id, now));
                await notices.CallAsync(unit.Db, row, token);
                await days.FollowAsync(unit.Db, Holding(unit.Db, row), token);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Keeps who is present and the notes, where nobody else has written since the version that was read.</summary>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid meetingId, int version, IReadOnlyList<string> present, string text, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            meetingId,
            meeting => Refusals.Among(MeetingIsStillOpen.Check(meeting), MinutesWereNotChangedMeanwhile.Check(meeting, version), PresentFits(present), TextFits.Check("anteckningar", text, 4000, isRequired: false)),
            (_, meeting, _, _) =>
            {
                meeting.Present = Trimmed(present);
                meeting.Notes = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Puts a question off to a later meeting; its deadline stands.</summary>
    public Task<Decision<Guid>> PutOffAsync(Actor actor, Guid meetingId, Guid escalationId, string reason, CancellationToken cancellationToken)
    {
        Demand(actor);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var meeting = await FindAsync(unit.Db, actor, meetingId, token);
                var tracks = unit.Db.Tracks.AnsweredForBy(Holding(unit.Db, meeting));
                var escalation = await unit.Db.Escalations.SingleOrDefaultAsync(row => row.Id == escalationId && tracks.Any(track => track.Id == row.TrackId), token) ?? throw new AccessDeniedException(nameof(AccessAction.DecideEscalation));
                var refusals = Refusals.Among(MeetingIsStillOpen.Check(meeting), EscalationIsOpen.Check(escalation), TextFits.Check("skal", reason, 2000));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                unit.Db.Tell(escalation, actor, EscalationEntryKind.PutOff, clock.GetUtcNow(), reason, meetingId);
                return Decision<Guid>.Accept(escalationId);
            },
            cancellationToken);
    }

    /// <summary>Calls a meeting off; what was to be answered at it is answered at the next, or within the level's own time.</summary>
    public Task<Decision<Guid>> CancelAsync(Actor actor, Guid meetingId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            meetingId,
            meeting => Refusals.Among(MeetingIsStillOpen.Check(meeting)),
            async (db, meeting, now, token) =>
            {
                meeting.IsCancelled = true;
                db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.MeetingCancelled, meeting.Id, now));
                await notices.CallOffAsync(db, meeting, token);
                await days.FollowAsync(db, Holding(db, meeting), token);
            },
            cancellationToken);

    /// <summary>Closes the minutes; they do not change after that.</summary>
    public Task<Decision<Guid>> CloseAsync(Actor actor, Guid meetingId, int version, IReadOnlyList<string> present, string text, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            meetingId,
            meeting => Refusals.Among(
                MeetingIsStillOpen.Check(meeting),
                MinutesWereNotChangedMeanwhile.Check(meeting, version),
                PresentFits(present),
                TextFits.Check("anteckningar", text, 4000, isRequired: false),
                MinutesAreClosedAfterTheMeeting.Check(meeting, SwedishTime.Today(clock)),
                MinutesSayWhoWasPresent.Check(Trimmed(present))),
            (db, meeting, now, token) =>
            {
                meeting.Present = Trimmed(present);
                meeting.Notes = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
                (meeting.ClosedAt, meeting.ClosedBy) = (now, actor.UserId);
                db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.MinutesClosed, meeting.Id, now));
                return notices.IsHeldAsync(db, meeting, token);
            },
            cancellationToken);

    private static IQueryable<SteeringMeetingRow> Rows(JobbsparDbContext db, IQueryable<SteeringMeeting> meetings) =>
        from row in meetings
        from known in db.SteeringGroups
        where known.Id == row.SteeringGroupId || (known.IsDefault && row.SteeringGroupId == null)
        select new SteeringMeetingRow(row.Id, row.HeldOn, row.BeginsAt, row.Place, row.IsCancelled, row.ClosedAt, db.SteeringDecisions.Count(decision => decision.MeetingId == row.Id), known.Id, known.Name);

    /// <summary>The group that holds a meeting.</summary>
    private static IQueryable<SteeringGroup> Holding(JobbsparDbContext db, SteeringMeeting meeting)
    {
        var group = meeting.SteeringGroupId;
        return db.SteeringGroups.Where(row => row.Id == group || (row.IsDefault && group == null));
    }

    private async Task<SteeringMeeting> FindAsync(JobbsparDbContext db, Actor actor, Guid meetingId, CancellationToken cancellationToken) =>
        await db.SteeringMeetings.HeldBy(Own(db, actor)).SingleOrDefaultAsync(row => row.Id == meetingId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.DecideEscalation));

    private static string[] Trimmed(IReadOnlyList<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static Refusal? PresentFits(IReadOnlyList<string> present) =>
        present.Count > MostPresent
            ? TextFits.Check("narvarande", null, MostPresent)
            : present.Select(line => TextFits.Check("narvarande", line, 200, isRequired: false)).FirstOrDefault(refusal => refusal is not null);

    private IQueryable<SteeringGroup> Own(JobbsparDbContext db, Actor actor) => db.SteeringGroups.Of(db, actor, SwedishTime.Today(clock));

    /// <summary>Which groups she is in narrows what she finds.</summary>
    private void Demand(Actor actor) => access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, Standing.Deciding));

    private Task<Decision<Guid>> ChangeAsync(
        Actor actor,
        Guid meetingId,
        Func<SteeringMeeting, IReadOnlyList<Refusal>> check,
        Func<JobbsparDbContext, SteeringMeeting, DateTimeOffset, CancellationToken, Task> change,
        CancellationToken cancellationToken)
    {
        Demand(actor);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var meeting = await FindAsync(unit.Db, actor, meetingId, token);
                var refusals = check(meeting);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await change(unit.Db, meeting, clock.GetUtcNow(), token);
                return Decision<Guid>.Accept(meetingId);
            },
            cancellationToken);
    }
}
