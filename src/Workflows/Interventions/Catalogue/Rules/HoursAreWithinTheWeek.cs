using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>An intervention has more than 0 and at most 40 hours a week, with at most one decimal.</summary>
internal static class HoursAreWithinTheWeek
{
    private const decimal Most = 40;

    public static Refusal? Check(decimal? hours) =>
        hours is > 0 and <= Most && decimal.Round(hours.Value, 1) == hours ? null : new Refusal { Rule = nameof(HoursAreWithinTheWeek), Field = "timmar" };
}
