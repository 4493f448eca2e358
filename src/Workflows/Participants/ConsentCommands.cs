using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Consents to lift secrecy, per recipient (REKR-14, DOMAIN 8.3). Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where
/// the participant or the consent does not exist, or is not the actor's.
/// </summary>
public sealed class ConsentCommands(Transactions transactions, ParticipantHands hands, TimeProvider clock)
{
    /// <summary>Registers a consent that is there on paper, or a rule of law.</summary>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid participantId, NewConsent consent, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var parties = await unit.Db.Organisations.CountAsync(row => row.Id == consent.FromOrganisationId || row.Id == consent.ToOrganisationId, token);
                var refusals = Refusals.Among(
                    ConsentIsWritten.Check(consent),
                    parties is 0 or 1 && consent.FromOrganisationId != consent.ToOrganisationId ? new Refusal { Rule = $"{nameof(ConsentIsWritten)}.Parties", Field = "till" } : null,
                    HappenedOnOrBeforeToday.Check("gavs", consent.GivenOn, hands.Today),
                    LastDayIsNotBeforeTheFirst.Check("tillOchMed", consent.GivenOn, consent.ValidUntil),
                    ReferenceSaysNothingOfThePerson.Check("dokument", consent.DocumentReference));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var row = new SecrecyConsent
                {
                    Id = Guid.CreateVersion7(),
                    ParticipantId = participantId,
                    FromOrganisationId = consent.FromOrganisationId,
                    ToOrganisationId = consent.ToOrganisationId,
                    Purpose = consent.Purpose,
                    Basis = consent.Basis,
                    GivenOn = consent.GivenOn,
                    ValidUntil = consent.ValidUntil,
                    IsWritten = consent.IsWritten,
                    DocumentReference = consent.DocumentReference?.Trim() is { Length: > 0 } reference ? reference : null,
                };
                unit.Db.SecrecyConsents.Add(row);
                ParticipantAudit.Changed(hand, AuditAction.ConsentRegistered, clock.GetUtcNow());
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);

    /// <summary>Takes note that she took a consent back: from that day data pass no more on it.</summary>
    public Task<Decision<Guid>> WithdrawAsync(Actor actor, Guid consentId, DateOnly on, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var consent = await unit.Db.SecrecyConsents.SingleOrDefaultAsync(row => row.Id == consentId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
                var hand = await hands.TakeAsync(unit, actor, consent.ParticipantId, AccessAction.ChangeParticipants, token);
                var refusals = Refusals.Among(HappenedOnOrBeforeToday.Check("atertaget", on, hands.Today), LastDayIsNotBeforeTheFirst.Check("atertaget", consent.GivenOn, on));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (consent.WithdrawnOn is null)
                {
                    consent.WithdrawnOn = on;
                    ParticipantAudit.Changed(hand, AuditAction.ConsentWithdrawn, clock.GetUtcNow());
                }

                return Decision<Guid>.Accept(consentId);
            },
            cancellationToken);
}
