using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A short text is written where it must be, is not longer than can be kept, and names no personnummer.</summary>
internal static class ShortTextIsWritten
{
    /// <summary>A text that must be there.</summary>
    public static Refusal? Check(string field, string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refuse(field, longest) : CheckOptional(field, text, longest);

    /// <summary>A text that may be left out.</summary>
    public static Refusal? CheckOptional(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.Trim().Length > longest ? Refuse(field, longest)
            : PersonalNumber.IsIn(text) ? new() { Rule = "TextNamesNoPersonalNumber", Field = field }
            : null;
    }

    private static Refusal Refuse(string field, int longest) =>
        new() { Rule = nameof(ShortTextIsWritten), Field = field, Arguments = [longest.ToString(CultureInfo.InvariantCulture)] };
}
