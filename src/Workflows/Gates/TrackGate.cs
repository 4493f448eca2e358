namespace Jobbspar.Workflows.Gates;

/// <summary>A gate (spärr) that a track stands before, or has passed. Unique on (track, gate).</summary>
public sealed class TrackGate
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary><c>G1</c>…<c>G4</c>.</summary>
    public required string Gate { get; init; }

    /// <summary>The workflow bookmark that opening resumes.</summary>
    public required Guid BookmarkId { get; set; }

    /// <summary>UTC instant at which the track came to the gate.</summary>
    public required DateTimeOffset ReachedAt { get; init; }

    /// <summary>UTC; null while shut.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>User who opened it.</summary>
    public Guid? OpenedBy { get; set; }
}
