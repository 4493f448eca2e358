using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Employers;

/// <summary>All that the page of a track's employers shows.</summary>
public sealed record EmployersPage
{
    /// <summary>Head of the track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Its employers, by name.</summary>
    public required IReadOnlyList<EmployerView> Employers { get; init; }

    /// <summary>Organisations that could join; empty where the actor may not add any.</summary>
    public required IReadOnlyList<OrganisationRow> Organisations { get; init; }
}
