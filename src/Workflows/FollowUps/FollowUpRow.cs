namespace Jobbspar.Workflows.FollowUps;

/// <summary>Who is to be followed up, and when.</summary>
public sealed record FollowUpRow
{
    /// <summary>Participant, or employer's part in the track.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The participant; null for an employer.</summary>
    public ParticipantName? Participant { get; init; }

    /// <summary>The employer's name; null for a participant.</summary>
    public string? Employer { get; init; }

    /// <summary>The latest follow-up; null where there was none.</summary>
    public FollowUp? Latest { get; init; }

    /// <summary>Local date of the next one.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Working days that it is late; 0 while on time.</summary>
    public required int DaysLate { get; init; }
}
