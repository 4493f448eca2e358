using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention is part of at most one other.</summary>
internal static class InterventionIsPartOfOneWhole
{
    public static IEnumerable<Refusal> Check(ChainPlan plan) => plan.Relations
        .Where(relation => relation.Kind is ChainRelation.PartOf)
        .GroupBy(relation => relation.From)
        .Where(group => group.Count() > 1)
        .Select(group => new Refusal { Rule = nameof(InterventionIsPartOfOneWhole), Field = "relation", Arguments = [plan[group.Key].Label] });
}
