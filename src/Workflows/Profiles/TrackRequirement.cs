namespace Jobbspar.Workflows.Profiles;

/// <summary>A requirement of a fixed requirement profile of a track.</summary>
public sealed record TrackRequirement
{
    /// <summary>Employer's part.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>Fixed requirement profile.</summary>
    public required Guid ProfileId { get; init; }

    /// <summary>Its version.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>The requirement.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>Lineage of the learning outcome that it asks for, where it asks for one.</summary>
    public Guid? OutcomeLineageId { get; init; }
}
