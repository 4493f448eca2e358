using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A transition that did not come about has a reason.</summary>
internal static class BrokenTransitionHasAReason
{
    public static Refusal? Check(string? reason) => string.IsNullOrWhiteSpace(reason) ? new() { Rule = nameof(BrokenTransitionHasAReason), Field = "skal" } : null;
}
