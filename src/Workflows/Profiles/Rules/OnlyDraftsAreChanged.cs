using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>What is fixed is never changed; a change is a new version.</summary>
internal static class OnlyDraftsAreChanged
{
    public static Refusal? Check(ProfileStatus status) =>
        status is ProfileStatus.Draft ? null : new() { Rule = nameof(OnlyDraftsAreChanged) };
}
