using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>No more participants of all tracks are at a workplace at once than it has places, promised ones counted.</summary>
internal static class WorkplaceHasAPlaceLeft
{
    public static Refusal? Check(Workplace workplace, WorkplacePeak others) =>
        others.Count < workplace.Capacity ? null : new() { Rule = nameof(WorkplaceHasAPlaceLeft), Field = "arbetsställe", Arguments = [workplace.Name, Written.Number(workplace.Capacity), Written.Date(others.On), string.Join(", ", others.Tracks)] };
}
