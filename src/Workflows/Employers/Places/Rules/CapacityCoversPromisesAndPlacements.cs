using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>A workplace has no fewer places than it promised, or than participants are placed there at once.</summary>
internal static class CapacityCoversPromisesAndPlacements
{
    public static Refusal? Check(int capacity, WorkplacePeak taken) =>
        capacity >= taken.Count ? null : new() { Rule = nameof(CapacityCoversPromisesAndPlacements), Field = "kapacitet", Arguments = [Written.Number(taken.Count), Written.Date(taken.On), string.Join(", ", taken.Tracks)] };
}
