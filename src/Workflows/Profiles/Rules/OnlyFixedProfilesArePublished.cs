using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>Others start from what the employer has approved: a draft, and what was replaced, are not offered.</summary>
internal static class OnlyFixedProfilesArePublished
{
    public static Refusal? Check(ProfileStatus status) =>
        status is ProfileStatus.Fixed ? null : new() { Rule = nameof(OnlyFixedProfilesArePublished) };
}
