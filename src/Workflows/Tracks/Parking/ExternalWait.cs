namespace Jobbspar.Workflows.Tracks.Parking;

/// <summary>Something dated outside the track that it has to wait for, such as a provider's start or an admission (DOMAIN 6.1). Until then standing still is not being stuck.</summary>
public sealed class ExternalWait
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>What kind of thing.</summary>
    public required ExternalWaitKind Kind { get; init; }

    /// <summary>What is waited for, at most 200 characters; names nobody.</summary>
    public required string Description { get; init; }

    /// <summary>Last local date of the wait.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>User.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC instant at which it was over before its date; null otherwise.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
