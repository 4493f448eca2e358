using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>A sector is given by its SNI code: two to five digits, with a point where SNI has one (<c>81.210</c>).</summary>
internal static class SectorCodeIsWellFormed
{
    private const int FewestDigits = 2;
    private const int MostDigits = 5;
    private const int Division = 2;

    public static Refusal? Check(string field, string code) =>
        Holds(code) ? null : new Refusal { Rule = nameof(SectorCodeIsWellFormed), Field = field, Arguments = [code] };

    /// <summary>True where a text is such a code.</summary>
    public static bool Holds(string code)
    {
        var digits = code is [_, _, '.', _, ..] ? code.Remove(Division, 1) : code;
        return digits.Length is >= FewestDigits and <= MostDigits && digits.All(char.IsAsciiDigit);
    }
}
