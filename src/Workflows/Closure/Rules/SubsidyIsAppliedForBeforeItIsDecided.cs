using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An application comes before its decision.</summary>
internal static class SubsidyIsAppliedForBeforeItIsDecided
{
    public static Refusal? Check(SubsidyDecision? decision, DateOnly? appliedOn, DateOnly? decidedOn) =>
        (decision is not null && appliedOn is null) || appliedOn > decidedOn ? new() { Rule = nameof(SubsidyIsAppliedForBeforeItIsDecided), Field = "ansokt" } : null;
}
