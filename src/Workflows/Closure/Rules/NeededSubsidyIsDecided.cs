using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A subsidy that is needed is decided before the participant is closed as employed (AVSL-02).</summary>
internal static class NeededSubsidyIsDecided
{
    public static Refusal? Check(WageSubsidy? subsidy) =>
        subsidy is { Needed: SubsidyNeed.Yes, Decision: null } ? new() { Rule = nameof(NeededSubsidyIsDecided), Field = "utfall" } : null;
}
