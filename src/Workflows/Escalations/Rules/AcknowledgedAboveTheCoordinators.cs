using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>What still stands with the coordinators is nobody else's to take on.</summary>
internal static class AcknowledgedAboveTheCoordinators
{
    public static Refusal? Check(Escalation escalation) =>
        escalation.Level is EscalationLevel.Coordinators ? new() { Rule = nameof(AcknowledgedAboveTheCoordinators) } : null;
}
