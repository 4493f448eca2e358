namespace Jobbspar.Workflows.FollowUps;

/// <summary>A hinder: something in the way of a track, a participant or an employer, with who sees to it and until when (GENO-06, DOMAIN 4.12).</summary>
public sealed class Obstacle
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant concerned; null where it is not one person's.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>Employer's part in the track; null where it is not one employer's.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>What stands in the way.</summary>
    public required ObstacleCategory Category { get; set; }

    /// <summary>How much it weighs.</summary>
    public required ObstacleSeverity Severity { get; set; }

    /// <summary>What it is, in at most 500 characters; names nobody.</summary>
    public required string Description { get; set; }

    /// <summary>Function or work contact that sees to it, at most 120 characters; null until somebody does.</summary>
    public string? Owner { get; set; }

    /// <summary>What will be done, in at most 500 characters; null until decided.</summary>
    public string? Action { get; set; }

    /// <summary>Local date until which it is to be done.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it stands.</summary>
    public required ObstacleStatus Status { get; set; }

    /// <summary>How many participants it touches, at least 0.</summary>
    public required int AffectsCount { get; set; }

    /// <summary>Local date on which it was noticed; the days of "stuck" are counted from here.</summary>
    public required DateOnly NoticedOn { get; init; }

    /// <summary>Local date of the first action (GENO-06: within five working days, two where the severity is high).</summary>
    public DateOnly? FirstActionOn { get; set; }

    /// <summary>Local date on which it was lifted to the steering group or higher up.</summary>
    public DateOnly? EscalatedOn { get; set; }

    /// <summary>Local date on which it was solved.</summary>
    public DateOnly? SolvedOn { get; set; }

    /// <summary>How it was solved, in at most 500 characters.</summary>
    public string? Solution { get; set; }

    /// <summary>The task GENO-06 that was opened for it; null where the track's workflow opens none, as before it is carried out.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True until it is solved; an escalated obstacle is still in the way.</summary>
    public bool IsUnsolved => Status is not ObstacleStatus.Solved;
}
