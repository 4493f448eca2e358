namespace Jobbspar.Workflows.FollowUps;

/// <summary>An obstacle as it is shown.</summary>
public sealed record ObstacleRow
{
    /// <summary>The obstacle.</summary>
    public required Obstacle Obstacle { get; init; }

    /// <summary>Participant concerned, if one.</summary>
    public ParticipantName? Participant { get; init; }

    /// <summary>Employer concerned, if one.</summary>
    public string? Employer { get; init; }

    /// <summary>Local date until which something is to happen: the first action, then what was agreed.</summary>
    public required DateOnly ActBy { get; init; }

    /// <summary>Working days that it is late; 0 while on time, or solved.</summary>
    public required int DaysLate { get; init; }
}
