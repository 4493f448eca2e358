using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>The plan of a step is changed while it has not ended.</summary>
internal static class StepHasNotEnded
{
    public static Refusal? Check(ParticipantIntervention step) =>
        StepStatusFollowsThePath.From(step.Status).Count > 0 ? null : new Refusal { Rule = nameof(StepHasNotEnded), Field = "status", Arguments = [step.Status.Code()] };
}
