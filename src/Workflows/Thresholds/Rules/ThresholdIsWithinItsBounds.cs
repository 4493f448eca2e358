using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Thresholds.Rules;

/// <summary>A threshold is one that the product knows, and within its bounds.</summary>
internal static class ThresholdIsWithinItsBounds
{
    public static Refusal? Check(string code, int? value) =>
        ThresholdCatalogue.Find(code) is { } known && (value is null || (value >= known.Smallest && value <= known.Greatest))
            ? null
            : new Refusal
            {
                Rule = nameof(ThresholdIsWithinItsBounds),
                Field = code,
                Arguments = [Written(ThresholdCatalogue.Find(code)?.Smallest), Written(ThresholdCatalogue.Find(code)?.Greatest)],
            };

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
