using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Registers participants and moves them along. Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where the track or the
/// participant does not exist, or is not the actor's.
/// </summary>
public sealed class ParticipantCommands(Transactions transactions, ParticipantHands hands, ParticipantMilestones milestones, DueDates dueDates, LostRegistrations registrations, IdentitySeal seal, TimeProvider clock)
{
    private const int LongestVersion = 20;

    /// <summary>Registers a candidate.</summary>
    /// <returns>Her id, or every fault found.</returns>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, NewParticipant said, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (track, viewer) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token);
                var read = ParticipantFields.Read(said, hands.Today);
                var refusals = new List<Refusal>(Refusals.Among(TrackIsUnderway.Check(track.Track)));
                refusals.AddRange(read.Refusals);
                refusals.AddRange(await CheckAskedAsync(unit.Db, trackId, read.Value, before: null, token));
                if (read.Value?.Number is { } number)
                {
                    refusals.AddRange(Refusals.Among(await Duplicates.CheckTrackAsync(unit.Db, viewer, trackId, seal.Hashes(number), except: null, token)));
                }

                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var next = 1 + (await unit.Db.Participants.Where(row => row.TrackId == trackId).MaxAsync(row => (int?)row.Number, token) ?? 0);
                var participant = Add(unit.Db, trackId, viewer, actor, next, read.Value!);
                unit.Db.AuditEvents.Add(AuditEntry.OfParticipant(actor, AuditAction.ParticipantRegistered, trackId, participant.Id, clock.GetUtcNow(), []));
                return Decision<Guid>.Accept(participant.Id);
            },
            cancellationToken);

    /// <summary>Corrects what is said of a participant; her number and her protection are changed by acts of their own.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="participantId">Participant.</param>
    /// <param name="said">Everything, as it is to be; number and protection are not read.</param>
    /// <param name="version">The version that the change builds on.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> CorrectAsync(Actor actor, Guid participantId, NewParticipant said, int version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var participant = hand.Participant;
                var read = ParticipantFields.Read(
                    said with { Number = null, IdentityKind = null, IdentityConfidence = null, Protection = participant.Protection.Code(), KeepIdentity = participant.IdentityIsKept },
                    hands.Today);
                var refusals = new List<Refusal>(Refusals.Among(TrackIsUnderway.Check(hand.Track.Track), ParticipantWasNotChangedMeanwhile.Check(version, participant.Version)));
                refusals.AddRange(read.Refusals);
                refusals.AddRange(await CheckAskedAsync(unit.Db, participant.TrackId, read.Value, participant, token));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (hand.Sight is not Sight.Identity && participant.Protection is ProtectionLevel.None)
                {
                    throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
                }

                var before = (participant.PlannedStart, participant.PlannedEnd);
                Describe(participant, read.Value!, hand.Viewer);
                if (participant.IdentityKind is IdentityKind.None)
                {
                    participant.BirthYear = read.Value!.BirthYear;
                }

                ParticipantAudit.Changed(hand, AuditAction.ParticipantCorrected, clock.GetUtcNow());
                if ((participant.PlannedStart, participant.PlannedEnd) != before)
                {
                    await dueDates.FollowAsync(unit.Db, hand.Track.Track, token);
                }

                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>Records what gate P1 asks for, as far as it is known.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="participantId">Participant.</param>
    /// <param name="facts">All of them, as they are to be.</param>
    /// <param name="version">The version that the change builds on; null where nothing was shown, as when a file is taken in.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> PrepareAsync(Actor actor, Guid participantId, Preparation facts, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var refusals = CheckPreparation(hand, facts, version ?? hand.Participant.Version);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var participant = hand.Participant;
                var isLost = participant.IsRegistered && !facts.IsRegistered;
                participant.IsRegistered = facts.IsRegistered;
                (participant.RegistrationVerifiedOn, participant.RegistrationVerifiedBy) = (facts.RegistrationVerifiedOn, facts.RegistrationVerifiedBy);
                (participant.ConditionsAssessedOn, participant.ConditionsAssessedBy) = (facts.ConditionsAssessedOn, facts.ConditionsAssessedBy);
                participant.Support = [.. facts.Supports.Distinct()];
                (participant.OwnInterestConfirmedOn, participant.OwnInterestConfirmedBy) = (facts.OwnInterestConfirmedOn, facts.OwnInterestConfirmedBy);
                (participant.PrivacyNoticeVersion, participant.PrivacyNoticeGivenOn) = (facts.PrivacyNoticeVersion?.Trim(), facts.PrivacyNoticeGivenOn);
                ParticipantAudit.Changed(hand, AuditAction.ParticipantPrepared, clock.GetUtcNow());
                if (isLost)
                {
                    await registrations.RegisterAsync(hand, token);
                }

                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>
    /// Makes a participant active, pauses her, lets her go on, takes note that she withdrew, or makes somebody who was not accepted a candidate again.
    /// She is accepted by a selection only, and closed with an outcome only (<see cref="Closure.ClosureCommands"/>).
    /// </summary>
    public Task<Decision<Guid>> MoveAsync(Actor actor, Guid participantId, ParticipantStatus to, DateOnly on, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    HappenedOnOrBeforeToday.Check("fran", on, hands.Today),
                    AcceptedBySelectionOnly.Check(to));
                if (refusals.Count == 0 && to is ParticipantStatus.Candidate)
                {
                    refusals = await StepPlaces.CheckAsync(hand, hands.Today, token);
                }

                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                return await milestones.MoveAsync(hand, to, on, token) is { } refusal ? Decision<Guid>.Refuse(refusal) : Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>Tells somebody who was not accepted, or is a reserve, how it went and what comes next (REKR-15).</summary>
    public Task<Decision<Guid>> GiveNoticeAsync(Actor actor, Guid participantId, DateOnly on, NextStep next, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    HappenedOnOrBeforeToday.Check("besked", on, hands.Today),
                    NoticeFollowsADecision.Check(hand.Participant));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (hand.Participant.NoticeGivenOn, hand.Participant.NextStep) = (on, next);
                ParticipantAudit.Changed(hand, AuditAction.NoticeGiven, clock.GetUtcNow(), ("next", next.Code()));
                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>Adds a candidate whose fields were checked.</summary>
    internal Participant Add(JobbsparDbContext db, Guid trackId, ParticipantViewer viewer, Actor actor, int number, ParticipantFields fields)
    {
        var id = Guid.CreateVersion7();
        var participant = new Participant
        {
            Id = id,
            TrackId = trackId,
            Number = number,
            OwnerOrganisationId = viewer.OrganisationId,
            Status = ParticipantStatus.Candidate,
            StatusSince = hands.Today,
            Source = fields.Source,
            IdentityKind = fields.IdentityKind,
            SealedNumber = seal.Close(id, Sealed.Number, fields.Number),
            NumberHash = fields.Number is null ? null : seal.Hash(fields.Number),
            IdentityConfidence = fields.IdentityConfidence,
            Protection = fields.Protection,
            IdentityIsKept = fields.KeepIdentity,
            BirthYear = fields.BirthYear,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.UserId,
        };
        Describe(participant, fields, viewer);
        db.Participants.Add(participant);
        if (participant.IdentityIsKept)
        {
            db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = id, UserId = actor.UserId });
        }

        return participant;
    }

    private static async Task<IReadOnlyList<Refusal>> CheckAskedAsync(JobbsparDbContext db, Guid trackId, ParticipantFields? said, Participant? before, CancellationToken cancellationToken) =>
        said is null or { SwedishLevel: null, DrivingLicence: null } ? [] : (await AskedFacts.OfTrackAsync(db, trackId, cancellationToken)).Check(said, before);

    private void Describe(Participant participant, ParticipantFields fields, ParticipantViewer viewer)
    {
        participant.Name = fields.Name;
        participant.SealedPhone = seal.Close(participant.Id, Sealed.Phone, fields.Phone);
        participant.SealedEmail = seal.Close(participant.Id, Sealed.Email, fields.Email);
        (participant.ContactLanguage, participant.InterpreterNeeded) = (fields.ContactLanguage, fields.InterpreterNeeded);
        (participant.Gender, participant.EducationLevel) = (fields.Gender, fields.EducationLevel);
        (participant.SwedishLevel, participant.DrivingLicence) = (fields.SwedishLevel, fields.DrivingLicence);
        (participant.PlannedStart, participant.PlannedEnd, participant.PlannedScopePercent) = (fields.PlannedStart, fields.PlannedEnd, fields.PlannedScopePercent);
        participant.Adjustments = fields.Adjustments;

        // Whoever may not see that somebody came from income support may not overwrite it unseen either.
        if (viewer.SeesIncomeSupport || participant.Source is not ParticipantSource.IncomeSupport)
        {
            participant.Source = fields.Source;
        }
    }

    private List<Refusal> CheckPreparation(ParticipantInHand hand, Preparation facts, int version)
    {
        var refusals = new List<Refusal>(Refusals.Among(
            TrackIsUnderway.Check(hand.Track.Track),
            ParticipantWasNotChangedMeanwhile.Check(version, hand.Participant.Version),
            FactNamesItsParty.Check("inskriven", facts.RegistrationVerifiedOn, facts.RegistrationVerifiedBy),
            FactNamesItsParty.Check("bedomning", facts.ConditionsAssessedOn, facts.ConditionsAssessedBy),
            FactNamesItsParty.Check("egetIntresse", facts.OwnInterestConfirmedOn, facts.OwnInterestConfirmedBy),
            HappenedOnOrBeforeToday.Check("inskriven", facts.RegistrationVerifiedOn, hands.Today),
            HappenedOnOrBeforeToday.Check("bedomning", facts.ConditionsAssessedOn, hands.Today),
            HappenedOnOrBeforeToday.Check("egetIntresse", facts.OwnInterestConfirmedOn, hands.Today),
            HappenedOnOrBeforeToday.Check("information", facts.PrivacyNoticeGivenOn, hands.Today)));
        if (facts.PrivacyNoticeVersion?.Trim().Length > LongestVersion)
        {
            refusals.Add(new Refusal { Rule = nameof(TextIsNotTooLong), Field = "information", Arguments = [Written.Number(LongestVersion)] });
        }

        return refusals;
    }
}
