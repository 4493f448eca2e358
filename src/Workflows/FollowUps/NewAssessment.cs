namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about how far a participant has come towards a learning outcome.</summary>
public sealed record NewAssessment
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>laranderesultat</c>.</summary>
    public Guid? LearningOutcomeId { get; init; }

    /// <summary><c>niva</c>.</summary>
    public LearningLevel? Level { get; init; }

    /// <summary><c>bedomare</c>.</summary>
    public AssessorRole? Assessor { get; init; }

    /// <summary><c>bedomd</c>: local date.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary><c>skal</c>: why it went back.</summary>
    public string? Reason { get; init; }
}
