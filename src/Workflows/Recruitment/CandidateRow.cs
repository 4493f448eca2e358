namespace Jobbspar.Workflows.Recruitment;

/// <summary>A candidate at, or for, an activity.</summary>
public sealed record CandidateRow
{
    /// <summary>Participant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name, or pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>How she stands at the activity; null where she is not invited.</summary>
    public required AttendanceStatus? Status { get; init; }

    /// <summary>What it led to.</summary>
    public required ActivityResult? Result { get; init; }
}
