using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Absences and planned breaks (DOMAIN 4.12). Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where the track or the
/// participant does not exist, or is not the actor's.
/// </summary>
public sealed class AbsenceCommands(Transactions transactions, ParticipantHands hands, TimeProvider clock)
{
    /// <summary>Records an absence. There is no place for its cause.</summary>
    public Task<Decision<Guid>> RecordAsync(Actor actor, Guid participantId, AbsenceType type, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var others = await unit.Db.Absences.Where(row => row.ParticipantId == participantId).ToListAsync(token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    LastDayIsNotBeforeTheFirst.Check("till", first, last),
                    AbsenceOverlapsNoOther.Check(first, last, others));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var absence = new Absence { Id = Guid.CreateVersion7(), TrackId = hand.Participant.TrackId, ParticipantId = participantId, Type = type, FirstDay = first, LastDay = last };
                unit.Db.Absences.Add(absence);
                ParticipantAudit.Changed(hand, AuditAction.AbsenceRecorded, clock.GetUtcNow());
                return Decision<Guid>.Accept(absence.Id);
            },
            cancellationToken);

    /// <summary>Says what kind of absence it turned out to be, or when it ended.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="absenceId">Absence.</param>
    /// <param name="type">Kind.</param>
    /// <param name="last">Last local date.</param>
    /// <param name="version">The version that the change builds on; null where nothing was shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> CorrectAsync(Actor actor, Guid absenceId, AbsenceType type, DateOnly last, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var absence = await unit.Db.Absences.SingleOrDefaultAsync(row => row.Id == absenceId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
                var hand = await hands.TakeAsync(unit, actor, absence.ParticipantId, AccessAction.ChangeParticipants, token);
                var others = await unit.Db.Absences.Where(row => row.ParticipantId == absence.ParticipantId && row.Id != absenceId).ToListAsync(token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Absence, version, absence.Version),
                    LastDayIsNotBeforeTheFirst.Check("till", absence.FirstDay, last),
                    AbsenceOverlapsNoOther.Check(absence.FirstDay, last, others));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (absence.Type, absence.LastDay) = (type, last);
                ParticipantAudit.Changed(hand, AuditAction.AbsenceRecorded, clock.GetUtcNow());
                return Decision<Guid>.Accept(absenceId);
            },
            cancellationToken);

    /// <summary>Plans a break, agreed and made known or not; whether it covers days follows from those dates (<see cref="PlannedBreak"/>).</summary>
    public Task<Decision<Guid>> PlanBreakAsync(Actor actor, Guid trackId, NewBreak said, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, _) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    BreakConcernsSomethingOfTheTrack.Check(said.Scope, said.SubjectId, await BelongsAsync(unit.Db, trackId, said, token)),
                    LastDayIsNotBeforeTheFirst.Check("till", said.FirstDay, said.LastDay),
                    HappenedOnOrBeforeToday.Check("overenskommet", said.AgreedOn, hands.Today),
                    HappenedOnOrBeforeToday.Check("deltagareInformerade", said.ParticipantsInformedOn, hands.Today),
                    HappenedOnOrBeforeToday.Check("arbetsgivareInformerade", said.EmployerInformedOn, hands.Today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var pause = new PlannedBreak
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = trackId,
                    Scope = said.Scope,
                    SubjectId = said.SubjectId,
                    Type = said.Type,
                    FirstDay = said.FirstDay,
                    LastDay = said.LastDay,
                    AgreedOn = said.AgreedOn,
                    ParticipantsInformedOn = said.ParticipantsInformedOn,
                    EmployerInformedOn = said.EmployerInformedOn,
                };
                unit.Db.PlannedBreaks.Add(pause);
                Audit(hand, pause);
                return Decision<Guid>.Accept(pause.Id);
            },
            cancellationToken);

    /// <summary>Records that a break was agreed, or that those concerned were told.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="breakId">Break.</param>
    /// <param name="agreed">Local date on which it was agreed.</param>
    /// <param name="participantsInformed">Local date on which the participants concerned were told.</param>
    /// <param name="employerInformed">Local date on which the employers concerned were told.</param>
    /// <param name="version">The version that the change builds on; null where nothing was shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> InformOfBreakAsync(Actor actor, Guid breakId, DateOnly? agreed, DateOnly? participantsInformed, DateOnly? employerInformed, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var pause = await unit.Db.PlannedBreaks.SingleOrDefaultAsync(row => row.Id == breakId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
                var (hand, _) = await hands.TakeTrackAsync(unit, actor, pause.TrackId, AccessAction.ChangeParticipants, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Break, version, pause.Version),
                    HappenedOnOrBeforeToday.Check("overenskommet", agreed, hands.Today),
                    HappenedOnOrBeforeToday.Check("deltagareInformerade", participantsInformed, hands.Today),
                    HappenedOnOrBeforeToday.Check("arbetsgivareInformerade", employerInformed, hands.Today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (pause.AgreedOn, pause.ParticipantsInformedOn, pause.EmployerInformedOn) = (agreed, participantsInformed, employerInformed);
                Audit(hand, pause);
                return Decision<Guid>.Accept(breakId);
            },
            cancellationToken);

    private static async Task<bool> BelongsAsync(JobbsparDbContext db, Guid trackId, NewBreak said, CancellationToken cancellationToken) => said.Scope switch
    {
        BreakScope.Participant => await db.Participants.AnyAsync(row => row.Id == said.SubjectId && row.TrackId == trackId, cancellationToken),
        BreakScope.Employer => await db.TrackEmployers.AnyAsync(row => row.Id == said.SubjectId && row.TrackId == trackId, cancellationToken),
        BreakScope.Intervention => await db.ParticipantInterventions.AnyAsync(row => row.InterventionId == said.SubjectId && row.TrackId == trackId, cancellationToken),
        _ => true,
    };

    private void Audit(TrackInHand hand, PlannedBreak pause) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, AuditAction.BreakSaved, hand.Track.Id, clock.GetUtcNow(), ("start", Written.Date(pause.FirstDay)), ("end", Written.Date(pause.LastDay))));
}
