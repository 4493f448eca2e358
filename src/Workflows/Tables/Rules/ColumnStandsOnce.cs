using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>A column stands only once.</summary>
internal static class ColumnStandsOnce
{
    public static Refusal? Check(string name, bool isFirst) =>
        isFirst ? null : new Refusal { Rule = nameof(ColumnStandsOnce), Field = name, Arguments = [name] };
}
