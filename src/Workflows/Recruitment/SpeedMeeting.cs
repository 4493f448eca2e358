namespace Jobbspar.Workflows.Recruitment;

/// <summary>One short meeting between a candidate and an employer within a speeddejtning.</summary>
public sealed class SpeedMeeting
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Activity.</summary>
    public required Guid ActivityId { get; init; }

    /// <summary>Round, from 1; all meetings of a round go on at the same time.</summary>
    public required int Round { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
