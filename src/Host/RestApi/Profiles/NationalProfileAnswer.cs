using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>A national profile that can be adapted.</summary>
internal sealed record NationalProfileAnswer
{
    /// <summary>Key of the version.</summary>
    public required Guid Id { get; init; }

    /// <summary>Occupational role.</summary>
    public required string Title { get; init; }

    /// <summary>SSYK 2012.</summary>
    public required string OccupationCode { get; init; }

    /// <summary>Source.</summary>
    public required string? OriginReference { get; init; }

    /// <summary>1 for the first.</summary>
    public required int ProfileVersion { get; init; }

    public static NationalProfileAnswer Of(CompetenceProfile profile) => new()
    {
        Id = profile.Id,
        Title = profile.Title,
        OccupationCode = profile.OccupationCode,
        OriginReference = profile.OriginReference,
        ProfileVersion = profile.ProfileVersion,
    };
}
