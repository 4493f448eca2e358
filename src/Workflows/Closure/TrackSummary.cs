namespace Jobbspar.Workflows.Closure;

/// <summary>A fixed summary of a track: the figures as they were computed when it was fixed (AVSL-04). Small groups are already hidden; no person is in it.</summary>
public sealed class TrackSummary
{
    /// <summary>Track; key.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly FixedOn { get; set; }

    /// <summary>User.</summary>
    public required Guid FixedBy { get; set; }

    /// <summary>The figures as JSON (TrackFigures).</summary>
    public required string Figures { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
