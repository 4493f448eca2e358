using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// The one place where a participant's status changes. The workflow <c>deltagare</c> of an accepted participant starts in <see cref="AcceptedAsync"/>
/// and ends in <see cref="EndedAsync"/>, in the transaction of the command that calls them.
/// </summary>
public sealed class ParticipantMilestones(TimeProvider clock)
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
        else if (to is ParticipantStatus.Closed || (from is ParticipantStatus.Accepted && to is ParticipantStatus.Declined))
        {
            participant.ClosedOn = on;
            await EndedAsync(hand, cancellationToken);
        }
        else if (to is ParticipantStatus.Candidate)
        {
            (participant.AcceptedOn, participant.ClosedOn, participant.NoticeGivenOn, participant.NextStep) = (null, null, null, null);
        }

        return null;
    }

    /// <summary>A candidate was accepted: what belongs to every accepted participant begins here.</summary>
    private static Task AcceptedAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // A chain decided for an earlier try does not hold for this one.
        (hand.Participant.ChainDecidedOn, hand.Participant.ChainInformedOn, hand.Participant.AdaptationDecidedOn) = (null, null, null);
        return Task.CompletedTask;
    }

    /// <summary>An accepted participant withdrew, or a participant was closed: what has not begun of her chain is cancelled here.</summary>
    private static async Task EndedAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        foreach (var step in await ChainSteps.OfAsync(hand.Db, hand.Participant.Id, cancellationToken))
        {
            if (step.Status is ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied or ParticipantInterventionStatus.Confirmed)
            {
                step.Status = ParticipantInterventionStatus.Cancelled;
            }
        }
    }
}
