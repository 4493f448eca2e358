using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An organisation has a row for each of its workplaces; what they say of the organisation is the same.</summary>
internal static class RowsOfAnOrganisationAgree
{
    /// <param name="column">Column.</param>
    /// <param name="value">What this row says; null where it says nothing.</param>
    /// <param name="earlier">What an earlier row said.</param>
    /// <param name="earlierRow">That row.</param>
    public static Refusal? Check(string column, string? value, string? earlier, int earlierRow) =>
        value is null || earlier is null || string.Equals(value, earlier, StringComparison.Ordinal)
            ? null
            : new() { Rule = nameof(RowsOfAnOrganisationAgree), Field = column, Arguments = [Written.Number(earlierRow), earlier] };
}
