using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Participants;

/// <summary>The participants of a track, or, for those who may not see them, how many there are.</summary>
public sealed record ParticipantsPage
{
    /// <summary>Top of the page.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Participants in the order of their numbers; null where the reader sees numbers only.</summary>
    public required IReadOnlyList<ParticipantRow>? Rows { get; init; }

    /// <summary>How many stand where.</summary>
    public required IReadOnlyList<ParticipantCount> Counts { get; init; }

    /// <summary>What of participants the requirement profiles ask for.</summary>
    public AskedFacts Asked { get; init; } = new(Swedish: false, DrivingLicence: false);

    /// <summary>True where an administrator looks for a stated reason: nothing can be changed.</summary>
    public required bool IsEmergency { get; init; }

    /// <summary>True where the reader may change participants.</summary>
    public bool MayChange => !IsEmergency && Head.AllowedActions.Contains(nameof(Access.AccessAction.ChangeParticipants));
}
