using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A chain that is decided has at least one step that is not cancelled.</summary>
internal static class ChainHasSteps
{
    public static Refusal? Check(IEnumerable<ParticipantIntervention> steps) => steps.Any(Counts) ? null : new Refusal { Rule = nameof(ChainHasSteps), Field = "beslutad" };

    /// <summary>True for a step that is given, was given or will be.</summary>
    public static bool Counts(ParticipantIntervention step) => step.Status is not (ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited);
}
