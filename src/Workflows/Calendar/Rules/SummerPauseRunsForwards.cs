using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Calendar.Rules;

/// <summary>The summer pause is given by two weeks of the year in order, or not at all.</summary>
internal static class SummerPauseRunsForwards
{
    public static Refusal? Check(int? first, int? last) => (first, last) switch
    {
        (null, null) => null,
        ( >= 1 and <= 52, >= 1 and <= 52) when last >= first => null,
        _ => new Refusal { Rule = nameof(SummerPauseRunsForwards), Field = "sommar" },
    };
}
