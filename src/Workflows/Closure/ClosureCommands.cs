using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Prepares and closes participants one by one, while others go on (AVSL-01…03, -12…14). Each method is one transaction (D2).</summary>
public sealed class ClosureCommands(TrackWork work, EmploymentCommands employments, ClosureTasks tasks, InterventionPlaces places, TimeProvider clock)
{
    private const int LongestName = 200;

    /// <summary>Kinds of adult education that dropping out of can cost a karens.</summary>
    internal static readonly InterventionType[] AdultEducation =
        [InterventionType.VocationalAdultEducation, InterventionType.VocationalPackage, InterventionType.CombinationEducation, InterventionType.SwedishForImmigrants];

    /// <summary>Registers how a participant is expected to be closed (GENO-18).</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> PlanAsync(Actor actor, Guid trackId, ClosurePlanContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var row = await hand.Db.ClosurePlans.SingleOrDefaultAsync(known => known.ParticipantId == given.ParticipantId, token);
                var refusals = Refusals.Among(
                    ParticipantTakesPart.Check(await SeenParticipants.FindAsync(hand, given.ParticipantId, token)),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.ClosurePlan, given.Version, row?.Version ?? 0),
                    AnswerIsGiven.Check("vantatUtfall", given.ExpectedOutcome is not null),
                    FactHasHappened.CheckOptional("arbetsgivareInformeradOmStod", given.EmployerInformedOn, today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (row is null)
                {
                    row = new ClosurePlan
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        TrackId = trackId,
                        ParticipantId = given.ParticipantId,
                        ExpectedOutcome = given.ExpectedOutcome!.Value,
                        PlannedOn = today,
                        RegisteredBy = actor.UserId,
                        RegisteredAt = clock.GetUtcNow(),
                        Version = 1,
                    };
                    hand.Db.ClosurePlans.Add(row);
                }

                row.ExpectedOutcome = given.ExpectedOutcome!.Value;
                row.EmployerInformedOn = given.EmployerInformedOn;
                Audit(hand, AuditAction.ClosurePlanned, given.ParticipantId);
                await tasks.PrepareAsync(hand, row, token);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers or changes the studies that a participant goes on to.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> RegisterStudiesAsync(Actor actor, Guid trackId, StudiesContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var row = await hand.Db.StudyContinuations.SingleOrDefaultAsync(known => known.ParticipantId == given.ParticipantId, token);
                var refusals = Refusals.Among(
                    ParticipantTakesPart.Check(await SeenParticipants.FindAsync(hand, given.ParticipantId, token)),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Studies, given.Version, row?.Version ?? 0),
                    ShortTextIsWritten.Check("anordnare", given.Provider, LongestName),
                    ShortTextIsWritten.Check("utbildning", given.Education, LongestName),
                    AnswerIsGiven.Check("antagning", given.Admission is not null),
                    AnswerIsGiven.Check("studieplan", given.StudyPlan is not null),
                    given.LastApplicationDay is { } last ? PlannedDatesAreWithinReach.Check("sistaAnsokningsdag", last, today) : null,
                    FactHasHappened.CheckOptional("studieansokan", given.AppliedOn, today),
                    FactHasHappened.CheckOptional("antagen", given.AdmittedOn, today),
                    AdmissionComesAfterTheApplication.Check(given.AppliedOn, given.Admission, given.AdmittedOn),
                    AdmissionHasItsDate.Check(given.Admission, given.AdmittedOn),
                    given.StartsOn is { } start ? PlannedDatesAreWithinReach.Check("studierBorjar", start, today) : null);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (row is null)
                {
                    row = new StudyContinuation
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        TrackId = trackId,
                        ParticipantId = given.ParticipantId,
                        Provider = "",
                        Education = "",
                        Admission = AdmissionStatus.NotApplied,
                        StudyPlan = StudyPlanState.Missing,
                        RegisteredBy = actor.UserId,
                        RegisteredAt = clock.GetUtcNow(),
                        Version = 1,
                    };
                    hand.Db.StudyContinuations.Add(row);
                }

                row.Provider = given.Provider!.Trim();
                row.Education = given.Education!.Trim();
                row.LastApplicationDay = given.LastApplicationDay;
                row.AppliedOn = given.AppliedOn;
                row.Admission = given.Admission!.Value;
                row.AdmittedOn = given.AdmittedOn;
                row.StudyPlan = given.StudyPlan!.Value;
                row.StartsOn = given.StartsOn;
                Audit(hand, AuditAction.StudiesRegistered, given.ParticipantId);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers or changes a certificate; also of a participant who is closed, since certificates often come later.</summary>
    /// <exception cref="AccessDeniedException">The track or the certificate does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> RegisterCertificateAsync(Actor actor, Guid trackId, CertificateContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, given.ParticipantId, token);
                var known = given.CertificateId is { } id && participant is not null
                    ? await hand.Db.Certificates.SingleOrDefaultAsync(one => one.Id == id && one.ParticipantId == given.ParticipantId, token) ?? throw new AccessDeniedException(nameof(AccessAction.CloseParticipant))
                    : null;
                var refusals = Refusals.Among(
                    participant?.Status is ParticipantStatus.Closed ? null : ParticipantTakesPart.Check(participant),
                    known is null ? null : ContentWasNotChangedMeanwhile.Check(ReplacedContent.Certificate, given.Version, known.Version),
                    AnswerIsGiven.Check("intygstyp", given.Type is not null),
                    ShortTextIsWritten.Check("utfardare", given.Issuer, LongestName),
                    FactHasHappened.CheckOptional("utfardat", given.IssuedOn, today),
                    HeldCertificateWasIssued.Check(given.IsHeld, given.IssuedOn));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var row = known ?? hand.Db.Certificates.Add(new Certificate
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    TrackId = trackId,
                    ParticipantId = given.ParticipantId,
                    Type = given.Type!.Value,
                    Issuer = "",
                    RegisteredBy = actor.UserId,
                    RegisteredAt = clock.GetUtcNow(),
                }).Entity;
                row.Type = given.Type!.Value;
                row.Issuer = given.Issuer!.Trim();
                row.IssuedOn = given.IssuedOn;
                row.IsHeld = given.IsHeld;
                Audit(hand, AuditAction.CertificateRegistered, given.ParticipantId);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Closes a participant. Steps of her chain that are still planned or under way end with it.</summary>
    /// <returns>The closure's id, or everything that the outcome still needs.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> CloseAsync(Actor actor, Guid trackId, NewClosure given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, given.ParticipantId, token);
                if (ParticipantIsClosedOnlyOnce.Check(participant?.Status is ParticipantStatus.Closed) is { } again)
                {
                    return Decision<Guid>.Refuse(again);
                }

                var evidence = await EvidenceAsync(hand, participant, given, today, token);
                IReadOnlyList<Refusal> refusals = [.. Refusals.Among(ParticipantTakesPart.Check(participant)), .. evidence.Check(), .. await CheckPreparedAsync(hand, evidence, token)];
                return refusals.Count > 0 ? Decision<Guid>.Refuse(refusals) : Decision<Guid>.Accept(await CloseAsync(hand, participant!, evidence, token));
            },
            cancellationToken);
    }

    private async Task<Guid> CloseAsync(TrackInHand hand, Participant participant, ClosureEvidence evidence, CancellationToken cancellationToken)
    {
        var row = Row(hand, evidence.Given);
        hand.Db.ParticipantClosures.Add(row);
        participant.Status = ParticipantStatus.Closed;
        participant.StatusSince = row.ClosedOn;
        participant.ClosedOn = row.ClosedOn;
        await EndChainAsync(hand, participant.Id, row.ClosedOn, cancellationToken);
        if (row.Outcome is ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere)
        {
            employments.PromiseContacts(hand, evidence.Employment!);
        }

        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, AuditAction.ParticipantClosed, hand.Track.Id, clock.GetUtcNow(), ("participant", participant.Id.ToString()), ("outcome", row.Outcome.Code())));
        await tasks.EndAsync(hand, row, cancellationToken);
        return row.Id;
    }

    private static async Task<IReadOnlyList<Refusal>> CheckPreparedAsync(TrackInHand hand, ClosureEvidence evidence, CancellationToken cancellationToken)
    {
        var participant = evidence.Given.ParticipantId;
        var open = await ClosureTasks.OpenAsync(hand, participant, cancellationToken);
        return evidence.Given.Outcome is not { } outcome || open.Count == 0
            ? []
            : ClosureIsPreparedOrWaived.Check(
                outcome,
                open,
                await hand.Db.ClosurePlans.AnyAsync(row => row.ParticipantId == participant, cancellationToken),
                evidence.Certificates.Count > 0 || !string.IsNullOrWhiteSpace(evidence.Given.CertificatesMissing));
    }

    private ParticipantClosure Row(TrackInHand hand, NewClosure given)
    {
        var outcome = given.Outcome!.Value;
        var withoutJob = outcome is ClosureOutcome.CompletedWithoutJob;
        var dropout = outcome is ClosureOutcome.Dropout;
        return new ParticipantClosure
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TrackId = hand.Track.Id,
            ParticipantId = given.ParticipantId,
            Outcome = outcome,
            ClosedOn = given.ClosedOn!.Value,
            AsPlanned = given.AsPlanned!.Value,
            ChangeReason = given.AsPlanned is false ? given.ChangeReason!.Trim() : null,
            SupportParty = withoutJob ? given.SupportParty!.Trim() : null,
            SupportContact = withoutJob ? given.SupportContact!.Trim() : null,
            SupportOn = withoutJob ? given.SupportOn : null,
            NextRoundInterest = withoutJob ? given.NextRoundInterest : null,
            DropoutReason = dropout ? given.DropoutReason : null,
            DropoutOn = dropout ? given.DropoutOn : null,
            HandoverParty = dropout ? given.HandoverParty!.Trim() : null,
            HandoverOn = dropout ? given.HandoverOn : null,
            Replacement = dropout ? given.Replacement : null,
            OtherOutcome = outcome is ClosureOutcome.Other ? given.OtherOutcome : null,
            CertificatesMissing = string.IsNullOrWhiteSpace(given.CertificatesMissing) ? null : given.CertificatesMissing.Trim(),
            RegisteredBy = hand.Actor.UserId,
            RegisteredAt = clock.GetUtcNow(),
        };
    }

    /// <remarks>What had not begun is cancelled, what was under way is interrupted; whatever was completed has been registered as such before.</remarks>
    private async Task EndChainAsync(TrackInHand hand, Guid participantId, DateOnly closedOn, CancellationToken cancellationToken)
    {
        foreach (var step in await hand.Db.ParticipantInterventions.Where(row => row.ParticipantId == participantId).ToListAsync(cancellationToken))
        {
            if (step is { InterventionId: { } taken, Status: ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused })
            {
                await places.ReleaseAsync(hand.Unit, taken, cancellationToken);
            }

            switch (step.Status)
            {
                case ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied or ParticipantInterventionStatus.Confirmed:
                    step.Status = ParticipantInterventionStatus.Cancelled;
                    break;
                case ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused:
                    step.Status = ParticipantInterventionStatus.Interrupted;
                    step.ActualEnd ??= closedOn;
                    break;
            }
        }
    }

    private static async Task<ClosureEvidence> EvidenceAsync(TrackInHand hand, Participant? participant, NewClosure given, DateOnly today, CancellationToken cancellationToken)
    {
        var employment = await hand.Db.Employments.SingleOrDefaultAsync(row => row.ParticipantId == given.ParticipantId, cancellationToken);
        var latestStart = await hand.Db.ParticipantInterventions
            .Where(row => row.ParticipantId == given.ParticipantId && row.TrackId == hand.Track.Id)
            .MaxAsync(row => row.ActualStart, cancellationToken);
        return new ClosureEvidence
        {
            Given = given,
            Employment = employment,
            Subsidy = employment is null ? null : await hand.Db.WageSubsidies.SingleOrDefaultAsync(row => row.EmploymentId == employment.Id, cancellationToken),
            Studies = await hand.Db.StudyContinuations.SingleOrDefaultAsync(row => row.ParticipantId == given.ParticipantId, cancellationToken),
            Certificates = await hand.Db.Certificates.Where(row => row.ParticipantId == given.ParticipantId).ToListAsync(cancellationToken),
            StudiesUnderWay = await hand.Db.ParticipantInterventions.AnyAsync(
                row => row.ParticipantId == given.ParticipantId
                    && (row.Status == ParticipantInterventionStatus.Ongoing || row.Status == ParticipantInterventionStatus.Paused)
                    && AdultEducation.Contains(row.Type),
                cancellationToken),
            BegunOn = latestStart is null || participant?.AcceptedOn > latestStart ? participant?.AcceptedOn : latestStart,
            Today = today,
        };
    }

    private void Audit(TrackInHand hand, string action, Guid participantId) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("participant", participantId.ToString())));
}
