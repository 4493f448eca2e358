using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A contact is supervisor at a workplace in one period at a time.</summary>
internal static class SupervisorHasOnePeriodAtATime
{
    public static Refusal? Check(bool overlaps) =>
        !overlaps ? null : new() { Rule = nameof(SupervisorHasOnePeriodAtATime), Field = "från" };
}
