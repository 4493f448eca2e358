using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A code is one of its kind. Says as everywhere else which there are.</summary>
internal static class CodeIsKnownInTheTable
{
    public static Refusal? Check<T>(bool isKnown, string code, string column)
        where T : struct, Enum =>
        isKnown ? null : new Refusal { Rule = "CodeIsKnown", Field = column, Arguments = [code, string.Join(", ", CodeTable<T>.All)] };
}
