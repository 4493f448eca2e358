using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>A period of retention is at least one month, and at most a hundred years.</summary>
internal static class RetentionPeriodIsWithinItsBounds
{
    public static Refusal? Check(int? months) =>
        months is >= 1 and <= 1200 ? null : new() { Rule = nameof(RetentionPeriodIsWithinItsBounds), Field = "månader" };
}
