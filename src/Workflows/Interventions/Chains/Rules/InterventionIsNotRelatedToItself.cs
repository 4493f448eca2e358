using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention follows another, goes on beside another, or is part of another.</summary>
internal static class InterventionIsNotRelatedToItself
{
    public static Refusal? Check(PlannedRelation relation, PlannedIntervention intervention) =>
        relation.From == relation.To ? new Refusal { Rule = nameof(InterventionIsNotRelatedToItself), Field = "relation", Arguments = [intervention.Label] } : null;
}
