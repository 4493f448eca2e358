using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>No two rows of a file are about the same.</summary>
internal static class RowIsNoRepetition
{
    /// <param name="column">Column by which rows are known.</param>
    /// <param name="value">The row's value.</param>
    /// <param name="seen">Values so far with their rows; the value is added.</param>
    /// <param name="row">The row's number.</param>
    public static Refusal? Check(string column, string value, Dictionary<string, int> seen, int row) =>
        value.Length == 0 || seen.TryAdd(value, row) ? null : Of(column, value, seen[value]);

    /// <summary>A row that is about the same as an earlier one.</summary>
    public static Refusal Of(string column, string value, int earlierRow) => new() { Rule = nameof(RowIsNoRepetition), Field = column, Arguments = [value, Written.Number(earlierRow)] };
}
