using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A reason or a comment is not empty, not longer than can be kept, and names no personnummer.</summary>
internal static class TextIsWritten
{
    /// <summary>Greatest length in characters.</summary>
    public const int Longest = 2000;

    public static Refusal? Check(string field, string? text, int longest = Longest)
    {
        if (text?.Trim().Length is not { } length || length == 0 || length > longest)
        {
            return new() { Rule = nameof(TextIsWritten), Field = field, Arguments = [longest.ToString(CultureInfo.InvariantCulture)] };
        }

        return PersonalNumber.IsIn(text) ? new() { Rule = "TextNamesNoPersonalNumber", Field = field } : null;
    }
}
