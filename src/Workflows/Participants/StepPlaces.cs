using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Places;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>The places at workplaces that a participant's chain takes again when she comes back into recruitment: while she was out of it, it took none.</summary>
internal static class StepPlaces
{
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(ParticipantInHand hand, DateOnly today, CancellationToken cancellationToken)
    {
        var steps = await hand.Db.ParticipantInterventions
            .Where(step => step.ParticipantId == hand.Participant.Id && step.WorkplaceId != null && step.PlannedEnd >= today)
            .Where(step => step.Status == ParticipantInterventionStatus.Planned || step.Status == ParticipantInterventionStatus.Applied || step.Status == ParticipantInterventionStatus.Confirmed)
            .Select(step => new { step.WorkplaceId, step.PlannedStart, step.PlannedEnd })
            .ToListAsync(cancellationToken);
        var found = await WorkplacePlaces.CheckPlacementAsync(hand.Db, hand.Participant, [.. steps.Select(step => (step.WorkplaceId, step.PlannedStart, step.PlannedEnd))], today, cancellationToken);
        return [.. found.OfType<Refusal>()];
    }
}
