namespace Jobbspar.Workflows.Retention;

/// <summary>Gallringsprotokoll: that the records of one authority in one track were destroyed or pseudonymised (ARK-04). Kept for ever; no person is in it.</summary>
public sealed class RetentionProtocol
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class.</summary>
    public required RetentionClass Class { get; init; }

    /// <summary>What was done.</summary>
    public required RetentionAction Action { get; init; }

    /// <summary>Version of the rule by which it was done.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>What the period was counted from.</summary>
    public required RetentionTrigger Trigger { get; init; }

    /// <summary>Period in months.</summary>
    public required int Months { get; init; }

    /// <summary>Local date from which it might be done.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Reference of the decision that allowed it.</summary>
    public required string DecisionReference { get; init; }

    /// <summary>Its local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>First local date of the records: when the track was registered.</summary>
    public required DateOnly RecordsFrom { get; init; }

    /// <summary>Last local date of the records: when the track ended.</summary>
    public required DateOnly RecordsTo { get; init; }

    /// <summary>Participants whose records went.</summary>
    public required int Participants { get; init; }

    /// <summary>Rows that were destroyed or emptied.</summary>
    public required int Rows { get; init; }

    /// <summary>Registration number under which the records were handed over.</summary>
    public required string RegistrationNumber { get; init; }

    /// <summary>Local date of the handover.</summary>
    public required DateOnly HandedOverOn { get; init; }

    /// <summary>SHA-256 of the package that was handed over; null where none was taken out.</summary>
    public string? PackageSha256 { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CarriedOutAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CarriedOutBy { get; init; }
}
