using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering;

/// <summary>Meetings of the steering group: planned, held, written down. For members of the steering group; all throw <see cref="AccessDeniedException"/> for others.</summary>
public sealed class SteeringMeetings(Transactions transactions, AccessRights access, EscalationQueries escalations, MeetingNotices notices, TimeProvider clock)
{
    private const int MostPresent = 40;
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>All meetings, the coming ones first by date, then those that were held, latest first.</summary>
    public Task<IReadOnlyList<SteeringMeetingRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        Demand(actor);
        var today = SwedishTime.Today(clock);
        return transactions.ReadAsync<IReadOnlyList<SteeringMeetingRow>>(
            async (db, token) =>
            {
                var rows = await Rows(db, db.SteeringMeetings).ToListAsync(token);
                return
                [
                    .. rows.Where(row => row.HeldOn >= today && row.ClosedAt is null).OrderBy(row => row.HeldOn),
                    .. rows.Where(row => row.HeldOn < today || row.ClosedAt is not null).OrderByDescending(row => row.HeldOn),
                ];
            },
            cancellationToken);
    }

    /// <summary>One meeting with its agenda and what was decided.</summary>
    public async Task<MeetingPage> GetAsync(Actor actor, Guid meetingId, CancellationToken cancellationToken)
    {
        Demand(actor);
        var queue = await escalations.QueueAsync(actor, cancellationToken);
        var waiting = await escalations.NotCarriedOutAsync(actor, cancellationToken);
        return await transactions.ReadAsync(
            async (db, token) =>
            {
                var meeting = await FindAsync(db, meetingId, token);
                var row = await Rows(db, db.SteeringMeetings.Where(found => found.Id == meetingId)).SingleAsync(token);
                var isOpen = MeetingIsStillOpen.Check(meeting) is null;
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

    /// <summary>Plans a meeting.</summary>
    public Task<Decision<Guid>> PlanAsync(Actor actor, NewMeeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        Demand(actor);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var refusals = Refusals.Among(MeetingLiesAhead.Check(meeting.HeldOn, SwedishTime.Today(clock)), TextFits.Check("plats", meeting.Place, 200));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                var row = new SteeringMeeting { Id = Guid.CreateVersion7(now), HeldOn = meeting.HeldOn!.Value, BeginsAt = meeting.BeginsAt ?? Morning, Place = meeting.Place.Trim(), Present = [] };
                unit.Db.SteeringMeetings.Add(row);
                unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.MeetingPlanned, row.Id, now));
                await notices.CallAsync(unit.Db, row, token);
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
                var meeting = await FindAsync(unit.Db, meetingId, token);
                var escalation = await unit.Db.Escalations.SingleOrDefaultAsync(row => row.Id == escalationId, token) ?? throw new AccessDeniedException(nameof(AccessAction.DecideEscalation));
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

    /// <summary>Calls a meeting off.</summary>
    public Task<Decision<Guid>> CancelAsync(Actor actor, Guid meetingId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            meetingId,
            meeting => Refusals.Among(MeetingIsStillOpen.Check(meeting)),
            (db, meeting, now, token) =>
            {
                meeting.IsCancelled = true;
                db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.MeetingCancelled, meeting.Id, now));
                return notices.CallOffAsync(db, meeting, token);
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
        meetings.Select(row => new SteeringMeetingRow(row.Id, row.HeldOn, row.BeginsAt, row.Place, row.IsCancelled, row.ClosedAt, db.SteeringDecisions.Count(decision => decision.MeetingId == row.Id)));

    private static async Task<SteeringMeeting> FindAsync(JobbsparDbContext db, Guid meetingId, CancellationToken cancellationToken) =>
        await db.SteeringMeetings.SingleOrDefaultAsync(row => row.Id == meetingId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.DecideEscalation));

    private static string[] Trimmed(IReadOnlyList<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static Refusal? PresentFits(IReadOnlyList<string> present) =>
        present.Count > MostPresent
            ? TextFits.Check("narvarande", null, MostPresent)
            : present.Select(line => TextFits.Check("narvarande", line, 200, isRequired: false)).FirstOrDefault(refusal => refusal is not null);

    private void Demand(Actor actor) => access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, isAssigned: false));

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
                var meeting = await FindAsync(unit.Db, meetingId, token);
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
