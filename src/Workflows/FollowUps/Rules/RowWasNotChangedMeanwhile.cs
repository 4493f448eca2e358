using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>Nobody changed what is being changed since it was shown.</summary>
internal static class RowWasNotChangedMeanwhile
{
    public static Refusal? Check(int shown, int stored) => shown == stored ? null : new() { Rule = nameof(RowWasNotChangedMeanwhile) };
}
