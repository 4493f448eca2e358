using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Profiles;

/// <summary>All that the page of a track's profiles shows.</summary>
public sealed record ProfilesPage
{
    /// <summary>Head of the track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Its employers with their profiles, by name.</summary>
    public required IReadOnlyList<EmployerProfiles> Employers { get; init; }

    /// <summary>National profiles that count today, by title.</summary>
    public required IReadOnlyList<CompetenceProfile> National { get; init; }

    /// <summary>Profiles of other tracks that their employers let others start from, by title.</summary>
    public required IReadOnlyList<PublishedProfile> Published { get; init; }
}
