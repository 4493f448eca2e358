using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>Implementation is left when no obstacle that weighs much is unsolved (DOMAIN 3.8, G3).</summary>
internal static class HighObstaclesAreSolved
{
    public static Refusal? Check(int unsolved) =>
        unsolved == 0 ? null : new() { Rule = nameof(HighObstaclesAreSolved), Arguments = [unsolved.ToString(CultureInfo.InvariantCulture)] };
}
