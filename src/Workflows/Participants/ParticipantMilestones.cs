using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Participants.Rules;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// The one place where a participant's status changes. The workflow <c>deltagare</c> of an accepted participant starts in <see cref="AcceptedAsync"/>
/// and ends in <see cref="EndedAsync"/> where she withdraws before she has begun, in the transaction of the command that calls them.
/// </summary>
public sealed class ParticipantMilestones(ParticipantSteps steps, InterventionPlaces places, TimeProvider clock)
{
    /// <summary>Moves a participant along the path.</summary>
    /// <param name="hand">Participant.</param>
    /// <param name="to">New status.</param>
    /// <param name="on">Local date from which it holds.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The refusal of the path, or null when done.</returns>
    internal async Task<Refusal?> MoveAsync(ParticipantInHand hand, ParticipantStatus to, DateOnly on, CancellationToken cancellationToken)
    {
        var participant = hand.Participant;
        var from = participant.Status;
        if (StatusFollowsThePath.Check(from, to) is { } refusal)
        {
            return refusal;
        }

        (participant.Status, participant.StatusSince) = (to, on);
        ParticipantAudit.Changed(hand, AuditAction.ParticipantMoved, clock.GetUtcNow(), ("statusfrom", from.Code()), ("statusto", to.Code()));
        if (to is ParticipantStatus.Accepted)
        {
            participant.AcceptedOn = on;
            await AcceptedAsync(hand, cancellationToken);
        }
        else if (from is ParticipantStatus.Accepted && to is ParticipantStatus.Declined)
        {
            participant.ClosedOn = on;
            await EndedAsync(hand, cancellationToken);
        }
        else if (from is ParticipantStatus.Reserve && to is ParticipantStatus.NotAccepted)
        {
            // That she was told of the reserve list does not tell her this.
            (participant.NoticeGivenOn, participant.NextStep) = (null, null);
        }
        else if (to is ParticipantStatus.Candidate)
        {
            (participant.AcceptedOn, participant.ClosedOn, participant.NoticeGivenOn, participant.NextStep) = (null, null, null, null);
        }

        return null;
    }

    /// <summary>A candidate was accepted: what belongs to every accepted participant begins here.</summary>
    private async Task AcceptedAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        // A chain decided for an earlier try does not hold for this one.
        (hand.Participant.ChainDecidedOn, hand.Participant.ChainInformedOn, hand.Participant.AdaptationDecidedOn) = (null, null, null);
        await steps.StartAsync(hand.Track, hand.Participant.Id, cancellationToken);
    }

    /// <summary>An accepted participant withdrew: what has not begun of her chain is cancelled, and the places that she had are given back.</summary>
    private async Task EndedAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        await steps.CancelAsync(hand.Track, hand.Participant.Id, cancellationToken);
        var chain = await ChainSteps.OfAsync(hand.Db, hand.Participant.Id, cancellationToken);
        if (chain.Count > 0)
        {
            // Her days were those of the chain that ends here, and would stand for the next one.
            (hand.Participant.PlannedStart, hand.Participant.PlannedEnd) = (null, null);
        }

        foreach (var step in chain)
        {
            if (step is { Status: ParticipantInterventionStatus.Confirmed, InterventionId: { } taken })
            {
                await places.ReleaseAsync(hand.Track.Unit, taken, cancellationToken);
            }

            if (step.Status is ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied or ParticipantInterventionStatus.Confirmed)
            {
                step.Status = ParticipantInterventionStatus.Cancelled;
            }
        }
    }
}
