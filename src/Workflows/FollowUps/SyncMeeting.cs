namespace Jobbspar.Workflows.FollowUps;

/// <summary>An avstämning with all parties (GENO-12, DOMAIN 4.11).</summary>
public sealed class SyncMeeting
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>UTC instant for which it is planned.</summary>
    public required DateTimeOffset PlannedAt { get; set; }

    /// <summary>Place or way of meeting, at most 120 characters.</summary>
    public string? Place { get; set; }

    /// <summary>Where it stands. Complete only when every absent party was contacted within five working days.</summary>
    public required SyncMeetingStatus Status { get; set; }

    /// <summary>Local date on which it was held.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>Local date on which it became complete.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>What was decided, each at most 300 characters.</summary>
    public IReadOnlyList<string> Decisions { get; set; } = [];

    /// <summary>User who planned it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
