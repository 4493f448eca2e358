using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>A question can be decided: it has at least two options to choose from, none longer than can be shown, none naming a person's number.</summary>
internal static class QuestionHasOptions
{
    private const int Longest = 300;
    private const int Most = 10;

    public static Refusal? Check(IReadOnlyList<string> options)
    {
        if (options.Any(PersonalNumber.IsIn))
        {
            return new() { Rule = "TextNamesNoPersonalNumber", Field = "alternativ" };
        }

        return options.Count is >= 2 and <= Most && options.All(option => option.Length is > 0 and <= Longest) && options.Distinct(StringComparer.OrdinalIgnoreCase).Count() == options.Count
            ? null
            : new() { Rule = nameof(QuestionHasOptions), Field = "alternativ" };
    }
}
