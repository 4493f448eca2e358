namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about an avstämning that was held.</summary>
public sealed record HeldSyncMeeting
{
    /// <summary>Meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Version that was shown.</summary>
    public required int Version { get; init; }

    /// <summary><c>holls</c>: local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>narvaro</c>: whether each expected party came, by the party's id.</summary>
    public IReadOnlyDictionary<Guid, bool> Present { get; init; } = new Dictionary<Guid, bool>();

    /// <summary><c>beslutPunkter</c>: each at most 300 characters.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}
