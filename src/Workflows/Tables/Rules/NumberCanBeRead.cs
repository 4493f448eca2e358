using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A number is written with digits, and comma or full stop before its decimals.</summary>
internal static class NumberCanBeRead
{
    public static Refusal? Check(bool isRead, string column) => isRead ? null : new Refusal { Rule = nameof(NumberCanBeRead), Field = column };
}
