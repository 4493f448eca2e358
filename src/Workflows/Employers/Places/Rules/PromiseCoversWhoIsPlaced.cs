using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>A workplace promises a track no fewer places than the track has placed participants there at once.</summary>
internal static class PromiseCoversWhoIsPlaced
{
    public static Refusal? Check(int places, WorkplacePeak placed) =>
        places >= placed.Count ? null : new() { Rule = nameof(PromiseCoversWhoIsPlaced), Field = "platser", Arguments = [Written.Number(placed.Count), Written.Date(placed.On)] };
}
