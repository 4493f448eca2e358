using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>The steering group decides what has come to it; what stands lower is first lifted, with the coordinator's question.</summary>
internal static class EscalationStandsAtItsDecider
{
    public static Refusal? Check(Escalation escalation) =>
        escalation.Level is EscalationLevel.SteeringGroup or EscalationLevel.HigherUp
            ? null
            : new() { Rule = nameof(EscalationStandsAtItsDecider), Arguments = [escalation.Level.Code()] };
}
