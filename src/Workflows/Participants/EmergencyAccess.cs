namespace Jobbspar.Workflows.Participants;

/// <summary>An administrator's look at a track's participants for a stated reason and a short time (DOMAIN 2.2, break-glass).</summary>
public sealed class EmergencyAccess
{
    /// <summary>How long it lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Administrator.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Why, at most 2 000 characters; names nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC; ends by itself.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
