using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Profiles;

/// <summary>The profiles of one employer in a track.</summary>
public sealed record EmployerProfiles
{
    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Versions of its competence profiles, latest first within a profile.</summary>
    public required IReadOnlyList<CompetenceView> Competence { get; init; }

    /// <summary>Versions of its requirement profile, latest first.</summary>
    public required IReadOnlyList<RequirementView> Requirements { get; init; }

    /// <summary>Fixed and replaced competence profiles that its requirements may build on: its own, and those shared in the track.</summary>
    public required IReadOnlyList<CompetenceView> WorksBy { get; init; }

    /// <summary>Contacts who could approve; empty for those who may not see contacts.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }
}
