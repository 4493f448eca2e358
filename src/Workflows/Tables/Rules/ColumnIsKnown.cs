using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A column is one of the table's.</summary>
internal static class ColumnIsKnown
{
    public static Refusal? Check(string name, bool isKnown, IReadOnlyList<TableColumn> columns) =>
        isKnown ? null : new Refusal { Rule = nameof(ColumnIsKnown), Field = name, Arguments = [name, string.Join(", ", columns.Select(column => column.Name))] };
}
