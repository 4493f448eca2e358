using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>The profiles of one employer.</summary>
internal sealed record EmployerProfilesAnswer
{
    /// <summary>Key of the employer's part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Versions of its competence profiles, latest first within a profile.</summary>
    public required IReadOnlyList<CompetenceAnswer> CompetenceProfiles { get; init; }

    /// <summary>Versions of its requirement profile, latest first.</summary>
    public required IReadOnlyList<RequirementsAnswer> Requirements { get; init; }

    /// <summary>Keys of the competence profiles that its requirements may build on: its own, and those shared in the track.</summary>
    public required IReadOnlyList<Guid> UsableProfileIds { get; init; }

    public static EmployerProfilesAnswer Of(EmployerProfiles profiles) => new()
    {
        EmployerId = profiles.PartId,
        Name = profiles.Name,
        CompetenceProfiles = [.. profiles.Competence.Select(CompetenceAnswer.Of)],
        Requirements = [.. profiles.Requirements.Select(RequirementsAnswer.Of)],
        UsableProfileIds = [.. profiles.WorksBy.Select(view => view.Profile.Id)],
    };
}
