using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Interventions.Chains.Rules;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What must hold of a chain (DOMAIN 4.8), and what a coordinator should know of it although it stands in nobody's way.</summary>
internal static class ChainRules
{
    /// <summary>Everything that keeps a chain from being fixed; empty where it can be.</summary>
    public static IReadOnlyList<Refusal> CheckWhole(ChainPlan plan)
    {
        var found = new List<Refusal?> { ChainHasInterventions.Check(plan), ChainHasNoCycle.Check(plan) };
        foreach (var intervention in plan.Interventions)
        {
            found.Add(InterventionEndsNoEarlierThanItStarts.Check(intervention.Start, intervention.End));
            found.Add(HoursAreWithinTheWeek.Check(intervention.Hours));
        }

        found.AddRange(InterventionsAreRelatedOnce.Check(plan));
        found.AddRange(InterventionIsPartOfOneWhole.Check(plan));
        found.AddRange(plan.Relations.SelectMany(relation => Check(plan, relation)));
        found.AddRange(ExclusiveInterventionsDoNotOverlap.Check(plan));
        found.Add(ChainLeadsToEmploymentOrClosure.Check(plan));
        return [.. found.OfType<Refusal>()];
    }

    /// <summary>What keeps one intervention from being saved as it is: its own faults and those of the relations that it states. What follows it may still have to be moved.</summary>
    /// <param name="plan">The chain with the intervention in it.</param>
    /// <param name="one">The intervention.</param>
    public static IReadOnlyList<Refusal> CheckOne(ChainPlan plan, PlannedIntervention one)
    {
        var found = new List<Refusal?> { ChainHasNoCycle.Check(plan) };
        found.AddRange(InterventionsAreRelatedOnce.Check(plan).Where(Concerns));
        found.AddRange(InterventionIsPartOfOneWhole.Check(plan).Where(Concerns));
        found.AddRange(plan.Relations.Where(relation => OwnerOf(relation) == one.Id).SelectMany(relation => Check(plan, relation)));
        found.AddRange(ExclusiveInterventionsDoNotOverlap.Check(plan, one));
        return [.. found.OfType<Refusal>()];

        bool Concerns(Refusal refusal) => refusal.Arguments.Contains(one.Label, StringComparer.Ordinal);
    }

    /// <summary>The intervention that a relation is stated with: the later one, the part, the one beside.</summary>
    public static Guid OwnerOf(PlannedRelation relation) => relation.Kind is ChainRelation.Follows ? relation.To : relation.From;

    /// <summary>What should be known before the chain is fixed.</summary>
    public static IReadOnlyList<Refusal> Notices(ChainPlan plan, ChainSurroundings around)
    {
        var found = new List<Refusal?>();
        foreach (var intervention in plan.Interventions.OrderBy(row => row.Start))
        {
            found.Add(InterventionLiesWithinTheTrack.Check(intervention, around.PlannedStart, around.PlannedEnd));
            found.Add(InterventionIsNoLongerThanAllowed.Check(intervention));
            found.Add(InterventionStartsWhenItsStartDoes.Check(intervention));
            found.Add(LeadTimeIsLeft.Check(intervention, around.Today, around.Calendar));
            found.Add(ApplicationIsStillOpen.Check(intervention, around.Today));
            found.Add(KnownRuleHolds.Check(intervention));
            if (intervention.ProviderId is { } provider)
            {
                found.AddRange(ProviderIsOpen.Check(intervention, around.Periods[provider]));
            }
        }

        foreach (var relation in plan.Relations)
        {
            found.Add(ChangeoverIsShort.Check(relation, plan[relation.From], plan[relation.To], around.Calendar));
            found.Add(SyncIsPlannedInTime.Check(relation, plan[relation.From], plan[relation.To], around.Calendar));
        }

        found.AddRange(HoursStayWithinAFullWeek.Check(plan));
        return [.. found.OfType<Refusal>()];
    }

    private static IEnumerable<Refusal> Check(ChainPlan plan, PlannedRelation relation)
    {
        var (from, to) = (plan[relation.From], plan[relation.To]);
        if (InterventionIsNotRelatedToItself.Check(relation, from) is { } itself)
        {
            return [itself];
        }

        Refusal?[] found = relation.Kind switch
        {
            ChainRelation.Follows => [FollowerStartsAfterItsPredecessor.Check(from, to), SyncIsBeforeTheTransition.Check(relation, to)],
            ChainRelation.PartOf => [PartLiesWithinTheWhole.Check(from, to)],
            _ => [ParallelInterventionsOverlap.Check(from, to)],
        };
        return found.OfType<Refusal>();
    }
}
