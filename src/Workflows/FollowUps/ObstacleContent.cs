namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about an obstacle, new or changed.</summary>
public sealed record ObstacleContent
{
    /// <summary><c>art</c>.</summary>
    public ObstacleCategory? Category { get; init; }

    /// <summary><c>allvar</c>.</summary>
    public ObstacleSeverity? Severity { get; init; }

    /// <summary><c>beskrivning</c>: at most 500 characters; names nobody.</summary>
    public string? Description { get; init; }

    /// <summary><c>agare</c>: function or work contact, at most 120 characters.</summary>
    public string? Owner { get; init; }

    /// <summary><c>atgard</c>: at most 500 characters.</summary>
    public string? Action { get; init; }

    /// <summary><c>senast</c>: local date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary><c>beror</c>: how many participants it touches.</summary>
    public int AffectsCount { get; init; }

    /// <summary>Participant concerned, if one; taken when the obstacle is registered.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>Employer's part concerned, if one; taken when the obstacle is registered.</summary>
    public Guid? TrackEmployerId { get; init; }
}
