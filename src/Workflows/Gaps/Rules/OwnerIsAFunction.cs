using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Gaps.Rules;

/// <summary>Who sees to a gap is named shortly, by function or work contact, and never by personnummer.</summary>
internal static class OwnerIsAFunction
{
    public const int Longest = 120;

    public static Refusal? Check(string? owner) =>
        owner?.Trim().Length > Longest ? new Refusal { Rule = nameof(OwnerIsAFunction), Field = "agare", Arguments = [Longest.ToString(CultureInfo.InvariantCulture)] }
        : owner is not null && PersonalNumber.IsIn(owner) ? new Refusal { Rule = "TextNamesNoPersonalNumber", Field = "agare" }
        : null;
}
