using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Nobody is closed as employed while it is not known whether a subsidy is needed (AVSL-02).</summary>
internal static class SubsidyNeedIsSettled
{
    public static Refusal? Check(WageSubsidy? subsidy) =>
        subsidy is null or { Needed: SubsidyNeed.Undecided } ? new() { Rule = nameof(SubsidyNeedIsSettled), Field = "utfall" } : null;
}
