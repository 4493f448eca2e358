using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>The known rule of an intervention has been checked against its source, and holds on the day it starts. A notice: it never stands in the way.</summary>
internal static class KnownRuleHolds
{
    public static Refusal? Check(PlannedIntervention intervention) =>
        intervention.RuleNeedsCheck || intervention.Start < intervention.RuleValidFrom || intervention.Start > intervention.RuleValidTo
            ? new Refusal { Rule = nameof(KnownRuleHolds), Arguments = [intervention.Label] }
            : null;
}
