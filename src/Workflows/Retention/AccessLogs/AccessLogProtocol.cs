namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>Gallringsprotokoll: that lines of the access log were destroyed (ARK-04). Kept for ever; no person is in it, neither of those who looked nor of those who were looked at.</summary>
public sealed class AccessLogProtocol
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version of the rule by which it was done.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Period in months.</summary>
    public required int Months { get; init; }

    /// <summary>Reference of the decision that allowed it.</summary>
    public required string DecisionReference { get; init; }

    /// <summary>Its local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Local date of the oldest line.</summary>
    public required DateOnly LinesFrom { get; init; }

    /// <summary>Local date: every line was written before it.</summary>
    public required DateOnly LinesBefore { get; init; }

    /// <summary>Lines that went.</summary>
    public required int Lines { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CarriedOutAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CarriedOutBy { get; init; }
}
