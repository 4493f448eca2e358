namespace Jobbspar.Workflows.Employers;

/// <summary>A workplace that an employer uses in a track.</summary>
public sealed class TrackEmployerWorkplace
{
    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>Workplace.</summary>
    public required Guid WorkplaceId { get; init; }

    /// <summary>Participants that it takes at the same time in this track, 0 or more and within its capacity.</summary>
    public required int Places { get; set; }

    /// <summary>First local date on which participants are planned there.</summary>
    public DateOnly? UsedFrom { get; set; }

    /// <summary>Last local date.</summary>
    public DateOnly? UsedTo { get; set; }

    /// <summary>True where it has promised to take participants without a break.</summary>
    public bool TakesContinuously { get; set; }

    /// <summary>Local date on which equipment and access are ready (PLAN-20).</summary>
    public DateOnly? ReadyOn { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
