using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>Nobody decides about a question that has changed since she read it.</summary>
internal static class EscalationWasNotChangedMeanwhile
{
    public static Refusal? Check(Escalation escalation, int seenVersion) =>
        escalation.Version == seenVersion ? null : new() { Rule = nameof(EscalationWasNotChangedMeanwhile) };
}
