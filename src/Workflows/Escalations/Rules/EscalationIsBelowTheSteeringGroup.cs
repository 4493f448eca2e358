using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>The coordinator lifts to the steering group what is not there yet.</summary>
internal static class EscalationIsBelowTheSteeringGroup
{
    public static Refusal? Check(Escalation escalation) =>
        escalation.Level is EscalationLevel.Coordinators or EscalationLevel.Managers
            ? null
            : new() { Rule = nameof(EscalationIsBelowTheSteeringGroup), Arguments = [escalation.Level.Code()] };
}
