using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Where a subsidy was rejected or withdrawn, the employment is confirmed without it before the participant is closed as employed.</summary>
internal static class RejectedSubsidyNeedsAnEmploymentWithoutIt
{
    public static Refusal? Check(Employment? employment, WageSubsidy? subsidy) =>
        subsidy is { Needed: SubsidyNeed.Yes, Decision: SubsidyDecision.Rejected or SubsidyDecision.Withdrawn } && employment?.ConfirmedWithoutSubsidyOn is null
            ? new() { Rule = nameof(RejectedSubsidyNeedsAnEmploymentWithoutIt), Field = "utfall" }
            : null;
}
