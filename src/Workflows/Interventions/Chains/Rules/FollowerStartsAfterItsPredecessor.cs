using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>What follows starts after the last day of what it follows.</summary>
internal static class FollowerStartsAfterItsPredecessor
{
    public static Refusal? Check(PlannedIntervention earlier, PlannedIntervention later) =>
        later.Start > earlier.End
            ? null
            : new Refusal { Rule = nameof(FollowerStartsAfterItsPredecessor), Field = "start", Arguments = [later.Label, earlier.Label, Written.Date(earlier.End)] };
}
