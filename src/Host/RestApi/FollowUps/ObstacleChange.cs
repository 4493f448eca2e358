using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>An obstacle as it shall be.</summary>
internal sealed record ObstacleChange
{
    /// <summary>All that is said of it.</summary>
    public required ObstacleContent Content { get; init; }

    /// <summary>Where it stands on its path.</summary>
    public required ObstacleStatus Status { get; init; }

    /// <summary>How it was solved; needed where it is.</summary>
    public string? Solution { get; init; }
}
