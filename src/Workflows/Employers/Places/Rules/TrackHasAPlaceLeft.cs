using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>A track places no more participants at a workplace at once than it was promised.</summary>
internal static class TrackHasAPlaceLeft
{
    public static Refusal? Check(Workplace workplace, int promised, WorkplacePeak placed) =>
        placed.Count < promised ? null : new() { Rule = nameof(TrackHasAPlaceLeft), Field = "arbetsställe", Arguments = [workplace.Name, Written.Number(promised), Written.Date(placed.On)] };
}
