using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A new version is a copy of the one that is fixed.</summary>
internal static class OnlyFixedProfilesGetANewVersion
{
    public static Refusal? Check(ProfileStatus status) =>
        status is ProfileStatus.Fixed ? null : new() { Rule = nameof(OnlyFixedProfilesGetANewVersion) };
}
