using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gaps.Rules;

/// <summary>What somebody else, or the sweep, has said or found meanwhile is not overwritten unseen.</summary>
internal static class GapWasNotChangedMeanwhile
{
    public static Refusal? Check(Gap gap, int seen) => gap.Version == seen ? null : new Refusal { Rule = nameof(GapWasNotChangedMeanwhile) };
}
