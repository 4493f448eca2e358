using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>One acknowledgement at a level is enough.</summary>
internal static class AcknowledgedOnlyOnce
{
    public static Refusal? Check(Escalation escalation) =>
        escalation.AcknowledgedAt is null ? null : new() { Rule = nameof(AcknowledgedOnlyOnce) };
}
