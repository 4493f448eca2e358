using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>The profiles of a track.</summary>
internal sealed record ProfilesAnswer
{
    /// <summary>Employers by name.</summary>
    public required IReadOnlyList<EmployerProfilesAnswer> Employers { get; init; }

    /// <summary>National profiles that can be adapted, by title.</summary>
    public required IReadOnlyList<NationalProfileAnswer> NationalProfiles { get; init; }

    /// <summary>Profiles of other tracks that can be started from, by title.</summary>
    public required IReadOnlyList<PublishedProfile> PublishedProfiles { get; init; }

    public static ProfilesAnswer Of(ProfilesPage page) => new() { PublishedProfiles = page.Published, Employers = [.. page.Employers.Select(EmployerProfilesAnswer.Of)], NationalProfiles = [.. page.National.Select(NationalProfileAnswer.Of)] };
}
