namespace Jobbspar.Workflows.FollowUps;

/// <summary>An avstämning as it is shown.</summary>
public sealed record SyncMeetingRow
{
    /// <summary>The meeting.</summary>
    public required SyncMeeting Meeting { get; init; }

    /// <summary>Parties expected.</summary>
    public required IReadOnlyList<SyncMeetingParty> Parties { get; init; }

    /// <summary>Last local date on which an absent party is contacted in time; null before the meeting was held.</summary>
    public DateOnly? ContactBy { get; init; }

    /// <summary>Absent parties that nobody has contacted.</summary>
    public int Waiting => Parties.Count(party => party is { WasPresent: false, ContactedOn: null });
}
