using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A list of notes has at most twenty lines, none longer than can be kept, and none names a personnummer.</summary>
internal static class LinesAreFewAndShort
{
    private const int Most = 20;

    public static Refusal? Check(string field, IReadOnlyList<string> lines, int longest)
    {
        if (lines.Any(PersonalNumber.IsIn))
        {
            return new() { Rule = "TextNamesNoPersonalNumber", Field = field };
        }

        return lines.Count > Most || lines.Any(line => line.Length > longest)
            ? new() { Rule = nameof(LinesAreFewAndShort), Field = field, Arguments = [Most.ToString(CultureInfo.InvariantCulture), longest.ToString(CultureInfo.InvariantCulture)] }
            : null;
    }
}
