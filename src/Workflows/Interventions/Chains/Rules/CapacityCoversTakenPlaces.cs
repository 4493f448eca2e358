using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention has at least as many places as participants have taken.</summary>
internal static class CapacityCoversTakenPlaces
{
    public static Refusal? Check(string label, int? capacity, int taken) =>
        capacity < taken ? new Refusal { Rule = nameof(CapacityCoversTakenPlaces), Field = "platser", Arguments = [label, Written.Number(taken)] } : null;
}
