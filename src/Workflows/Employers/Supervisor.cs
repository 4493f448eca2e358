namespace Jobbspar.Workflows.Employers;

/// <summary>A contact who is supervisor (handledare) at a workplace during a dated period (DOMAIN 4.2). While a participant is placed, one is active.</summary>
public sealed class Supervisor
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>Workplace.</summary>
    public required Guid WorkplaceId { get; init; }

    /// <summary>True where she has had training for supervisors.</summary>
    public required bool IsTrained { get; set; }

    /// <summary>First local date.</summary>
    public required DateOnly ValidFrom { get; set; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    /// <summary>True on the days of the period, the first and the last included.</summary>
    public bool IsActiveOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);
}
