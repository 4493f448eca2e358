using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>A text that a steering group reads is there where it must be, is no longer than can be kept, and names no personnummer.</summary>
internal static class TextFits
{
    public static Refusal? Check(string field, string? text, int longest, bool isRequired = true)
    {
        var length = text?.Trim().Length ?? 0;
        if (length > longest || (isRequired && length == 0))
        {
            return new() { Rule = nameof(TextFits), Field = field, Arguments = [longest.ToString(CultureInfo.InvariantCulture)] };
        }

        return text is not null && PersonalNumber.IsIn(text) ? new() { Rule = "TextNamesNoPersonalNumber", Field = field } : null;
    }
}
