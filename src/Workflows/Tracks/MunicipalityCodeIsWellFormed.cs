using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A kommunkod has four digits, of which the first two are a county (län).</summary>
internal static class MunicipalityCodeIsWellFormed
{
    public static Refusal? Check(string field, string code) =>
        code.Length == 4 && code.All(char.IsAsciiDigit) && IsCounty(int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture)) && !code.EndsWith("00", StringComparison.Ordinal)
            ? null
            : new Refusal { Rule = nameof(MunicipalityCodeIsWellFormed), Field = field, Arguments = [code] };

    /// <remarks>Numbers of counties that were merged – 2, 11, 15 and 16 – are no longer used.</remarks>
    private static bool IsCounty(int number) => number is >= 1 and <= 25 and not 2 and not 11 and not 15 and not 16;
}
