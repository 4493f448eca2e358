using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>Two interventions relate in one way: what follows another is not at the same time part of it or beside it.</summary>
internal static class InterventionsAreRelatedOnce
{
    public static IEnumerable<Refusal> Check(ChainPlan plan) => plan.Relations
        .GroupBy(relation => relation.From.CompareTo(relation.To) < 0 ? (relation.From, relation.To) : (From: relation.To, To: relation.From))
        .Where(group => group.Count() > 1)
        .Select(group => new Refusal { Rule = nameof(InterventionsAreRelatedOnce), Field = "relation", Arguments = [plan[group.Key.From].Label, plan[group.Key.To].Label] });
}
