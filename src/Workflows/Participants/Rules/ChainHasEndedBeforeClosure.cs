using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant is closed when no step of her chain goes on any more.</summary>
internal static class ChainHasEndedBeforeClosure
{
    public static Refusal? Check(IEnumerable<ParticipantIntervention> steps) =>
        steps.Where(step => step.Status is ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused).Select(step => step.Title).ToList() is { Count: > 0 } open
            ? new Refusal { Rule = nameof(ChainHasEndedBeforeClosure), Arguments = [string.Join(", ", open)] }
            : null;
}
