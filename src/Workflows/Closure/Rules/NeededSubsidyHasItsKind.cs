using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Of a subsidy that is needed the kind is told.</summary>
internal static class NeededSubsidyHasItsKind
{
    public static Refusal? Check(SubsidyNeed? needed, SubsidyType? type) =>
        needed is SubsidyNeed.Yes && type is null ? new() { Rule = nameof(NeededSubsidyHasItsKind), Field = "stod" } : null;
}
