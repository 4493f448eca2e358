using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Identity numbers, protection, and who may see whom. Each method is one transaction (D2); looking is a change too, since it is written down.
/// All throw <see cref="AccessDeniedException"/> where the track or the participant does not exist, or is not the actor's.
/// </summary>
public sealed class IdentityCommands(Transactions transactions, ParticipantHands hands, AccessRights access, IdentitySeal seal, TimeProvider clock)
{
    // No row has it.
    private const int Unshown = -1;

    /// <summary>
    /// Gives a participant another identity number, as when a samordningsnummer gives way to a personnummer (DOMAIN 4.9). Her track, chain and follow-ups
    /// stay as they are; the number she had is kept sealed, and duplicates are found by both.
    /// </summary>
    public Task<Decision<Guid>> ReplaceNumberAsync(Actor actor, Guid participantId, string? kind, string? number, NumberChangeReason reason, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeSeenAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var participant = hand.Participant;
                var read = ParticipantFields.ReadNumber(kind, number, hands.Today);
                var refusals = new List<Refusal>(Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ProtectedIdentityIsNotKept.CheckNumber(participant, number)));
                refusals.AddRange(read.Refusals);
                if (read.Accepted && read.Value.Number is { } typed)
                {
                    refusals.AddRange(Refusals.Among(
                        await Duplicates.CheckTrackAsync(unit.Db, hand.Viewer, participant.TrackId, seal.Hashes(typed), participantId, token),
                        Duplicates.TakesPart(participant) ? await Duplicates.CheckControllerAsync(unit.Db, participant, seal.Hashes(typed), token) : null));
                }

                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                Keep(unit.Db, participant, reason, actor);
                participant.IdentityKind = read.Value.Kind;
                participant.SealedNumber = seal.Close(participantId, Sealed.Number, read.Value.Number);
                participant.NumberHash = read.Value.Number is null ? null : seal.Hash(read.Value.Number);
                participant.IdentityConfidence = read.Value.Kind is IdentityKind.CoordinationNumber ? participant.IdentityConfidence : null;
                participant.IdentityIsDormant &= read.Value.Kind is IdentityKind.CoordinationNumber;
                participant.BirthYear = read.Value.Birth?.Year ?? participant.BirthYear;
                ParticipantAudit.Changed(hand, AuditAction.NumberReplaced, clock.GetUtcNow());
                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>Says how sure the identity behind a samordningsnummer is, and whether the number is declared dormant (vilande, DOMAIN 4.9).</summary>
    public Task<Decision<Guid>> JudgeNumberAsync(Actor actor, Guid participantId, IdentityConfidence? confidence, bool isDormant, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeSeenAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var participant = hand.Participant;
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ParticipantWasNotChangedMeanwhile.Check(version ?? participant.Version, participant.Version),
                    ConfidenceIsOfACoordinationNumber.Check(confidence, participant.IdentityKind),
                    DormantNumberIsACoordinationNumber.Check(isDormant, participant.IdentityKind));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (participant.IdentityConfidence, participant.IdentityIsDormant) = (confidence, isDormant);
                ParticipantAudit.Changed(hand, AuditAction.NumberJudged, clock.GetUtcNow());
                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>
    /// Puts a participant under protection, or takes it away (SKY-01 to SKY-03). Unless her identity is expressly kept for named users, her name, number,
    /// earlier numbers and ways to reach her are erased at once, and her pseudonym stands from then on. What raises it takes effect whatever was shown; what lowers it
    /// builds on her version as it was shown, so that nobody takes away a protection that somebody else has just given.
    /// </summary>
    public Task<Decision<Guid>> ProtectAsync(Actor actor, Guid participantId, ProtectionLevel level, bool keepIdentity, int? shown, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeSeenAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var participant = hand.Participant;
                var refusals = new List<Refusal>(Refusals.Among(TrackIsUnderway.Check(hand.Track.Track), level < participant.Protection ? ParticipantWasNotChangedMeanwhile.Check(shown ?? Unshown, participant.Version) : null));
                refusals.AddRange(ProtectedIdentityIsNotKept.Check(level, keepIdentity, new NewParticipant()));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                participant.Protection = level;
                participant.IdentityIsKept = keepIdentity && level is not ProtectionLevel.None;
                if (level is not ProtectionLevel.None)
                {
                    (participant.SealedPhone, participant.SealedEmail) = (null, null);
                }

                await unit.Db.ParticipantReaders.Where(row => row.ParticipantId == participantId).ExecuteDeleteAsync(token);
                if (participant.IdentityIsKept)
                {
                    unit.Db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = participantId, UserId = actor.UserId });
                }
                else if (level is not ProtectionLevel.None)
                {
                    (participant.Name, participant.SealedNumber, participant.NumberHash) = (null, null, null);
                    (participant.IdentityKind, participant.IdentityConfidence, participant.IdentityIsDormant) = (IdentityKind.None, null, false);
                    await unit.Db.ReplacedNumbers.Where(row => row.ParticipantId == participantId).ExecuteDeleteAsync(token);
                }

                ParticipantAudit.Changed(hand, AuditAction.ProtectionChanged, clock.GetUtcNow());
                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    /// <summary>Names a user who may see a participant whose protected identity is kept.</summary>
    public Task<Decision<Guid>> NameReaderAsync(Actor actor, Guid participantId, Guid userId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeSeenAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var works = await unit.Db.CoordinatorAssignments.ValidOn(hands.Today).AnyAsync(row => row.TrackId == hand.Participant.TrackId && row.UserId == userId, token);
                if (ReaderIsNamedForProtected.Check(hand.Participant, works) is { } refusal)
                {
                    return Decision<Guid>.Refuse(refusal);
                }

                if (!await unit.Db.ParticipantReaders.AnyAsync(row => row.ParticipantId == participantId && row.UserId == userId, token))
                {
                    unit.Db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = participantId, UserId = userId });
                    ParticipantAudit.Changed(hand, AuditAction.ReaderNamed, clock.GetUtcNow(), ("user", userId.ToString()));
                }

                return Decision<Guid>.Accept(userId);
            },
            cancellationToken);

    /// <summary>The whole identity number, for a stated reason; the look is written down in the same transaction (GDPR-02).</summary>
    public Task<Decision<string>> RevealAsync(Actor actor, Guid participantId, RevealReason why, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeSeenAsync(unit, actor, participantId, AccessAction.RevealIdentity, token);
                if (NumberIsKept.Check(hand.Participant) is { } refusal)
                {
                    return Decision<string>.Refuse(refusal);
                }

                var number = seal.Open(participantId, Sealed.Number, hand.Participant.SealedNumber!);
                ParticipantAudit.Seen(unit.Db, actor, AuditAction.NumberRevealed, participantId, clock.GetUtcNow(), ("participant", participantId.ToString()), ("why", why.Code()));
                return Decision<string>.Accept(ShownNumber.Full(hand.Participant.IdentityKind, number));
            },
            cancellationToken);

    /// <summary>Opens the participants of a track to an administrator for an hour, to look and not to change (DOMAIN 2.2).</summary>
    /// <returns>When it ends, UTC.</returns>
    public Task<Decision<DateTimeOffset>> OpenInEmergencyAsync(Actor actor, Guid trackId, string reason, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var track = await unit.Db.Tracks.SingleOrDefaultAsync(row => row.Id == trackId, token) ?? throw new AccessDeniedException(nameof(AccessAction.OpenParticipantsInEmergency));
                access.Demand(actor, AccessAction.OpenParticipantsInEmergency, AccessScope.OfTrack(track.Status, isAssigned: false));
                if (TextIsWritten.Check("skal", reason) is { } refusal)
                {
                    return Decision<DateTimeOffset>.Refuse(refusal);
                }

                var now = clock.GetUtcNow();
                var opened = new EmergencyAccess
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = trackId,
                    UserId = actor.UserId,
                    Reason = reason.Trim(),
                    OpenedAt = now,
                    ExpiresAt = now + EmergencyAccess.Lasts,
                };
                unit.Db.EmergencyAccesses.Add(opened);
                unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.EmergencyOpened, trackId, now, ("reason", opened.Reason)));
                return Decision<DateTimeOffset>.Accept(opened.ExpiresAt);
            },
            cancellationToken);

    private async Task<ParticipantInHand> TakeSeenAsync(UnitOfWork unit, Actor actor, Guid participantId, AccessAction action, CancellationToken cancellationToken)
    {
        var hand = await hands.TakeAsync(unit, actor, participantId, action, cancellationToken);

        // A pseudonymous participant has no identity to keep from anybody who works with her.
        return hand.Sight is Sight.Identity || (hand.Participant.Protection is not ProtectionLevel.None && !hand.Participant.IdentityIsKept)
            ? hand
            : throw new AccessDeniedException(action.ToString());
    }

    private void Keep(JobbsparDbContext db, Participant participant, NumberChangeReason reason, Actor actor)
    {
        if (participant is { SealedNumber: { } closed, NumberHash: { } hash })
        {
            db.ReplacedNumbers.Add(new ReplacedNumber
            {
                Id = Guid.CreateVersion7(),
                ParticipantId = participant.Id,
                Kind = participant.IdentityKind,
                SealedNumber = closed,
                NumberHash = hash,
                Reason = reason,
                ReplacedAt = clock.GetUtcNow(),
                ReplacedBy = actor.UserId,
            });
        }
    }
}
