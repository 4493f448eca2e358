using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>What goes on in parallel has at least one day together.</summary>
internal static class ParallelInterventionsOverlap
{
    public static Refusal? Check(PlannedIntervention one, PlannedIntervention other) =>
        one.Overlaps(other) ? null : new Refusal { Rule = nameof(ParallelInterventionsOverlap), Field = "start", Arguments = [one.Label, other.Label] };
}
