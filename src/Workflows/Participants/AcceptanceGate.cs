using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Gate P1: what must be there before a candidate may be accepted (REKR-11 to -14).</summary>
internal static class AcceptanceGate
{
    /// <summary>What is missing; empty where she may be accepted.</summary>
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(JobbsparDbContext db, Participant participant, DateOnly decidedOn, DateOnly today, CancellationToken cancellationToken)
    {
        var recipients = await RecipientsAsync(db, participant.TrackId, today, cancellationToken);
        var consents = await db.SecrecyConsents.Where(row => row.ParticipantId == participant.Id).ToListAsync(cancellationToken);
        return Check(participant, recipients, consents, decidedOn, today);
    }

    /// <summary>The same from what was read before.</summary>
    public static IReadOnlyList<Refusal> Check(
        Participant participant,
        IReadOnlyDictionary<Guid, string> recipients,
        IReadOnlyList<SecrecyConsent> consents,
        DateOnly decidedOn,
        DateOnly today) =>
        Refusals.Among(
            ParticipantIsRegistered.Check(participant),
            ConditionsAreAssessed.Check(participant),
            OwnInterestIsConfirmed.Check(participant, decidedOn),
            PrivacyNoticeIsGiven.Check(participant),
            SharingRestsOnWrittenConsent.Check(
            [
                .. recipients
                    .Where(recipient => recipient.Key != participant.OwnerOrganisationId
                        && !consents.Any(consent => consent.ToOrganisationId == recipient.Key && consent.IsInForceOn(today)))
                    .Select(recipient => recipient.Value),
            ]));

    /// <summary>Organisations to whose users the track's participants become visible: those of its coordinators today.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> RecipientsAsync(JobbsparDbContext db, Guid trackId, DateOnly today, CancellationToken cancellationToken) =>
        await db.CoordinatorAssignments.ValidOn(today)
            .Where(row => row.TrackId == trackId)
            .Join(db.Users, row => row.UserId, user => user.Id, (_, user) => user.OrganisationId)
            .Join(db.Organisations, id => id, organisation => organisation.Id, (_, organisation) => new { organisation.Id, organisation.Name })
            .Distinct()
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
}
