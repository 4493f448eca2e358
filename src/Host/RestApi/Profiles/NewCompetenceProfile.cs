namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>A draft to begin.</summary>
internal sealed record NewCompetenceProfile
{
    /// <summary>National profile to copy; absent for an empty draft.</summary>
    public Guid? NationalProfileId { get; init; }
}
