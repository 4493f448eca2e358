namespace Jobbspar.Workflows.Closure;

/// <summary>A lönesubvention of an employment: need, application and decision (AVSL-02).</summary>
public sealed class WageSubsidy
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Employment; one row for each.</summary>
    public required Guid EmploymentId { get; init; }

    /// <summary>Whether one is needed.</summary>
    public required SubsidyNeed Needed { get; set; }

    /// <summary>Kind; for coordinators only.</summary>
    public SubsidyType? Type { get; set; }

    /// <summary>Who applies.</summary>
    public SubsidyApplicant? Applicant { get; set; }

    /// <summary>Local date of the application.</summary>
    public DateOnly? AppliedOn { get; set; }

    /// <summary>Decision.</summary>
    public SubsidyDecision? Decision { get; set; }

    /// <summary>Local date of the decision, before the employment starts.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>First day of the subsidy, local date.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day, local date.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Local date of the union's opinion, where one is needed.</summary>
    public DateOnly? UnionOpinionOn { get; set; }

    /// <summary>Version of the rules by which it was checked, e.g. NYSTARTSJOBB/2024.</summary>
    public string? RuleVersion { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
