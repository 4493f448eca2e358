namespace Jobbspar.Workflows.FollowUps;

/// <summary>A change of an obstacle: its content, and the status that it goes to.</summary>
public sealed record ObstacleMove
{
    /// <summary>Obstacle.</summary>
    public required Guid ObstacleId { get; init; }

    /// <summary>Version that was shown.</summary>
    public required int Version { get; init; }

    /// <summary>Content as it is to be.</summary>
    public required ObstacleContent Content { get; init; }

    /// <summary><c>status</c>: as it is to be; the present one where it stays.</summary>
    public required ObstacleStatus Status { get; init; }

    /// <summary><c>losning</c>: how it was solved, at most 500 characters.</summary>
    public string? Solution { get; init; }
}
