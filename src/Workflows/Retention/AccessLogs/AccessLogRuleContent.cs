namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>How long the access log is kept, as an administrator gives it.</summary>
public sealed record AccessLogRuleContent
{
    /// <summary>Period in months, 1 to 1 200; null where none was given.</summary>
    public int? Months { get; init; }

    /// <summary>Reference of the decision; empty where there is none.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Its local date; null where there is none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }
}
