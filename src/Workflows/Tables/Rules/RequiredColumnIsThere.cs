using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A column that the table must have is there.</summary>
internal static class RequiredColumnIsThere
{
    public static Refusal? Check(TableColumn column, bool isThere) =>
        isThere || !column.IsRequired ? null : new Refusal { Rule = nameof(RequiredColumnIsThere), Field = column.Name, Arguments = [column.Name] };
}
