using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>A question that stands at the highest level cannot be lifted further.</summary>
internal static class WhatIsHighestIsNotLifted
{
    public static Refusal? Check(Escalation escalation, string? type) =>
        escalation.Level is EscalationLevel.HigherUp && type is "UPPAT" ? new() { Rule = nameof(WhatIsHighestIsNotLifted), Field = "beslutstyp" } : null;
}
