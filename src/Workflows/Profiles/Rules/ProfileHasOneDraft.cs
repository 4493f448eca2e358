using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>One draft at a time.</summary>
internal static class ProfileHasOneDraft
{
    public static Refusal? Check(bool hasDraft) =>
        !hasDraft ? null : new() { Rule = nameof(ProfileHasOneDraft) };
}
