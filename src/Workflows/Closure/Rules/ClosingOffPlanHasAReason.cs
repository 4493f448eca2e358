using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A closing that is not as planned says why (AVSL-01).</summary>
internal static class ClosingOffPlanHasAReason
{
    public static Refusal? Check(bool? asPlanned, string? reason) =>
        asPlanned is false && string.IsNullOrWhiteSpace(reason) ? new() { Rule = nameof(ClosingOffPlanHasAReason), Field = "andringsskal" } : null;
}
