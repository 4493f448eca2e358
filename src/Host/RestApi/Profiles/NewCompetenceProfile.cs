namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>A draft to begin.</summary>
internal sealed record NewCompetenceProfile
{
    /// <summary>National profile to copy; absent for an empty draft.</summary>
    public Guid? NationalProfileId { get; init; }

    /// <summary>Published profile of another track to copy, instead of a national one.</summary>
    public Guid? PublishedProfileId { get; init; }

    /// <summary>What is copied.</summary>
    internal Guid? SourceId => NationalProfileId ?? PublishedProfileId;
}
