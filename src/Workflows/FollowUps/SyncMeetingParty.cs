namespace Jobbspar.Workflows.FollowUps;

/// <summary>A party expected at an avstämning, and whether it came.</summary>
public sealed class SyncMeetingParty
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Meeting.</summary>
    public required Guid SyncMeetingId { get; init; }

    /// <summary>Which party.</summary>
    public required MeetingPartyKind Kind { get; init; }

    /// <summary>Name of the organisation, or function, at most 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>True where it came, false where it did not, null before the meeting was held.</summary>
    public bool? WasPresent { get; set; }

    /// <summary>Local date on which an absent party was contacted about what was decided.</summary>
    public DateOnly? ContactedOn { get; set; }
}
