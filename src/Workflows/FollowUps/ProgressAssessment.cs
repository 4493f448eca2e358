namespace Jobbspar.Workflows.FollowUps;

/// <summary>How far a participant had come towards a learning outcome on a day (GENO-09, DOMAIN 4.11). Never changed; the latest holds.</summary>
public sealed class ProgressAssessment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Learning outcome of the competence profile.</summary>
    public required Guid LearningOutcomeId { get; init; }

    /// <summary>How far.</summary>
    public required LearningLevel Level { get; init; }

    /// <summary>Who assessed.</summary>
    public required AssessorRole Assessor { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly AssessedOn { get; init; }

    /// <summary>Why it went back, at most 500 characters; null where it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
