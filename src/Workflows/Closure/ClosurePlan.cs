namespace Jobbspar.Workflows.Closure;

/// <summary>What is expected of a participant's closing, in good time (GENO-18): employment or studies, and whether the employer knows how a subsidy is applied for.</summary>
public sealed class ClosurePlan
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Expected outcome.</summary>
    public required ClosureOutcome ExpectedOutcome { get; set; }

    /// <summary>Local date of the plan.</summary>
    public required DateOnly PlannedOn { get; set; }

    /// <summary>Local date on which the employer was told how a subsidy is applied for.</summary>
    public DateOnly? EmployerInformedOn { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
