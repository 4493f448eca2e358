using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>How a meeting with all parties went.</summary>
internal sealed record MeetingHeld
{
    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Whether each expected party came, by the party's key.</summary>
    public IReadOnlyDictionary<Guid, bool> Present { get; init; } = new Dictionary<Guid, bool>();

    /// <summary>What was decided.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    public HeldSyncMeeting ToHeld(Guid meetingId, int version) => new() { MeetingId = meetingId, Version = version, HeldOn = HeldOn, Present = Present, Decisions = Decisions };
}
