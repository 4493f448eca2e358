namespace Jobbspar.Workflows.Tracks.Parking;

/// <summary>A time in which a track was parked (VILANDE): with a reason, and a day on which it is to be looked at again (DOMAIN 6.1).</summary>
public sealed class TrackParking
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track; at most one parking of it has not ended.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Why, at most 500 characters; names nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>Local date on which it is to be looked at again. From the day after on the track counts as usual.</summary>
    public required DateOnly ReviewOn { get; set; }

    /// <summary>Status that the track goes back to.</summary>
    public required TrackStatus StatusBefore { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ParkedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid ParkedBy { get; init; }

    /// <summary>UTC instant at which it ended.</summary>
    public DateTimeOffset? ResumedAt { get; set; }

    /// <summary>User who ended it.</summary>
    public Guid? ResumedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
