using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>
/// A step of a chain follows the path PLANERAD → ANSOKT → BEKRAFTAD → PAGAR → FULLFOLJD or AVBRUTEN (DOMAIN 4.8). What has not begun can be cancelled or
/// credited; what goes on can be paused. Nothing goes on that was not confirmed before.
/// </summary>
internal static class StepStatusFollowsThePath
{
    public static Refusal? Check(ParticipantInterventionStatus from, ParticipantInterventionStatus to) =>
        From(from).Contains(to) ? null
        : to is ParticipantInterventionStatus.Ongoing && from is ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied
            ? new Refusal { Rule = $"{nameof(StepStatusFollowsThePath)}.Confirmed", Field = "status" }
        : new Refusal { Rule = nameof(StepStatusFollowsThePath), Field = "status", Arguments = [from.Code(), to.Code()] };

    /// <summary>Where the path leads from a status.</summary>
    public static IReadOnlyList<ParticipantInterventionStatus> From(ParticipantInterventionStatus status) => status switch
    {
        ParticipantInterventionStatus.Planned =>
            [ParticipantInterventionStatus.Applied, ParticipantInterventionStatus.Confirmed, ParticipantInterventionStatus.Cancelled, ParticipantInterventionStatus.Credited],
        ParticipantInterventionStatus.Applied => [ParticipantInterventionStatus.Confirmed, ParticipantInterventionStatus.Cancelled, ParticipantInterventionStatus.Credited],
        ParticipantInterventionStatus.Confirmed => [ParticipantInterventionStatus.Ongoing, ParticipantInterventionStatus.Cancelled, ParticipantInterventionStatus.Credited],
        ParticipantInterventionStatus.Ongoing => [ParticipantInterventionStatus.Paused, ParticipantInterventionStatus.Completed, ParticipantInterventionStatus.Interrupted],
        ParticipantInterventionStatus.Paused => [ParticipantInterventionStatus.Ongoing, ParticipantInterventionStatus.Completed, ParticipantInterventionStatus.Interrupted],
        _ => [],
    };
}
