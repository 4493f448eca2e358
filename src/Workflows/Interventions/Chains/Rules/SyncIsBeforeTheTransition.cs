using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>The parties meet before the transition that they prepare (PLAN-27).</summary>
internal static class SyncIsBeforeTheTransition
{
    public static Refusal? Check(PlannedRelation relation, PlannedIntervention later) =>
        relation.Kind is ChainRelation.Follows && relation.SyncOn >= later.Start
            ? new Refusal { Rule = nameof(SyncIsBeforeTheTransition), Field = "avstämning", Arguments = [later.Label, Written.Date(later.Start)] }
            : null;
}
