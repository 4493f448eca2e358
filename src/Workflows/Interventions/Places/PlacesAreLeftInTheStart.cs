using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>No more participants of all tracks together than the provider has places in the start that they share.</summary>
internal static class PlacesAreLeftInTheStart
{
    public static Refusal? Check(bool wasTaken, string label, int? places) =>
        wasTaken ? null : new Refusal { Rule = nameof(PlacesAreLeftInTheStart), Field = "insats", Arguments = [label, Written.Number(places ?? 0)] };
}
