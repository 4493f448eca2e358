namespace Jobbspar.Workflows.Recruitment;

/// <summary>A meeting in a schedule.</summary>
public sealed record MeetingRow
{
    /// <summary>Round.</summary>
    public required int Round { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Her name as the reader may see it.</summary>
    public required string Name { get; init; }

    /// <summary>Her name as it may stand on a paper that the employer sees: the pseudonym, unless she consented in writing to that.</summary>
    public required string NameForEmployer { get; init; }
}
