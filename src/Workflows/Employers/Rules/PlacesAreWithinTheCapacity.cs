using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A workplace promises no more places than it has.</summary>
internal static class PlacesAreWithinTheCapacity
{
    public static Refusal? Check(int places, int capacity) =>
        places <= capacity ? null : new() { Rule = nameof(PlacesAreWithinTheCapacity), Field = "platser", Arguments = [Written.Number(capacity)] };
}
