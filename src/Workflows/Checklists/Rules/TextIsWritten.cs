using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A reason or a comment is not empty, and not longer than can be kept.</summary>
internal static class TextIsWritten
{
    /// <summary>Greatest length in characters.</summary>
    public const int Longest = 2000;

    public static Refusal? Check(string field, string? text) => text?.Trim().Length is > 0 and <= Longest
        ? null
        : new() { Rule = nameof(TextIsWritten), Field = field, Arguments = [Longest.ToString(CultureInfo.InvariantCulture)] };
}
