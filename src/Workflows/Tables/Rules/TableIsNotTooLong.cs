using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A table has no more rows than can be read at once.</summary>
internal static class TableIsNotTooLong
{
    public static Refusal? Check(int rows) =>
        rows > TableFile.MostRows ? new Refusal { Rule = nameof(TableIsNotTooLong), Arguments = [Written.Number(TableFile.MostRows)] } : null;
}
