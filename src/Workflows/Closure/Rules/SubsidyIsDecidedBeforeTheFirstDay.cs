using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A subsidy is decided before the first day of the employment: not on it, and not after (AVSL-02).</summary>
internal static class SubsidyIsDecidedBeforeTheFirstDay
{
    public static Refusal? Check(SubsidyDecision? decision, DateOnly? decidedOn, DateOnly startsOn) =>
        decision is SubsidyDecision.Granted && decidedOn >= startsOn
            ? new() { Rule = nameof(SubsidyIsDecidedBeforeTheFirstDay), Field = "beslutsdatum", Arguments = [startsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] }
            : null;
}
