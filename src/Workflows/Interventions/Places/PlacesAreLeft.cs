using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>No more participants of a track than there are places in the intervention.</summary>
internal static class PlacesAreLeft
{
    public static Refusal? Check(bool wasTaken, string label, int? places) =>
        wasTaken ? null : new Refusal { Rule = nameof(PlacesAreLeft), Field = "insats", Arguments = [label, Written.Number(places ?? 0)] };
}
