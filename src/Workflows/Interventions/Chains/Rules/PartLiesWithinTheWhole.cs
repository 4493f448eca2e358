using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>A part starts no earlier and ends no later than what it is part of.</summary>
internal static class PartLiesWithinTheWhole
{
    public static Refusal? Check(PlannedIntervention part, PlannedIntervention whole) =>
        part.Start >= whole.Start && part.End <= whole.End
            ? null
            : new Refusal { Rule = nameof(PartLiesWithinTheWhole), Field = "start", Arguments = [part.Label, whole.Label, Written.Date(whole.Start), Written.Date(whole.End)] };
}
