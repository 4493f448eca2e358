namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about a follow-up of an employer. Nothing is checked yet.</summary>
public sealed record EmployerFollowUp
{
    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary><c>holls</c>: local date on which it was held.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>avserAnstalla</c>: how many the employer still intends to employ.</summary>
    public int? IntendsToEmploy { get; init; }

    /// <summary><c>handledning</c>.</summary>
    public bool? SupervisionWorks { get; init; }

    /// <summary><c>kompetens</c>: 1 to 5.</summary>
    public int? CompetenceMatch { get; init; }

    /// <summary><c>nastaAnkomst</c>.</summary>
    public bool? NextArrivalKnown { get; init; }

    /// <summary><c>hinder</c>.</summary>
    public IReadOnlyList<ObstacleCategory> Obstacles { get; init; } = [];

    /// <summary><c>atgarder</c>: each at most 200 characters.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary><c>nasta</c>: local date of the next one.</summary>
    public DateOnly? NextOn { get; init; }
}
