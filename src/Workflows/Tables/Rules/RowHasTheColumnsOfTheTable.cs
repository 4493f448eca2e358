using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A row has as many fields as there are columns: no separator is missing, none stands in a value without quotation marks.</summary>
internal static class RowHasTheColumnsOfTheTable
{
    public static Refusal? Check(int fields, int columns) =>
        fields == columns ? null : new Refusal { Rule = nameof(RowHasTheColumnsOfTheTable), Arguments = [Written.Number(fields), Written.Number(columns)] };
}
