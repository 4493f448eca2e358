using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>A workplace is left by a track when nobody of the track is placed there.</summary>
internal static class NobodyIsPlacedThere
{
    public static Refusal? Check(string workplace, int people) =>
        people == 0 ? null : new() { Rule = nameof(NobodyIsPlacedThere), Arguments = [workplace, Written.Number(people)] };
}
