namespace Jobbspar.Workflows.Closure;

/// <summary>An employment that a participant goes to, or has.</summary>
public sealed class Employment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Employer's part in the track; null for another employer.</summary>
    public Guid? TrackEmployerId { get; set; }

    /// <summary>Name of another employer, at most 200 characters.</summary>
    public string? EmployerName { get; set; }

    /// <summary>Workplace, at most 200 characters.</summary>
    public string? Workplace { get; set; }

    /// <summary>Form.</summary>
    public required EmploymentKind Form { get; set; }

    /// <summary>Extent in per cent of full time, 1–100.</summary>
    public required int ExtentPercent { get; set; }

    /// <summary>First day, local date.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>Last day, local date.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>True where the work is what the competence profile describes.</summary>
    public bool RelevantToProfile { get; set; }

    /// <summary>Local date on which the employer confirmed the employment although a subsidy was rejected or withdrawn.</summary>
    public DateOnly? ConfirmedWithoutSubsidyOn { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
