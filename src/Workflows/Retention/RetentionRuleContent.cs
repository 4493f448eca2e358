namespace Jobbspar.Workflows.Retention;

/// <summary>A rule as an administrator gives it.</summary>
public sealed record RetentionRuleContent
{
    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class.</summary>
    public required RetentionClass Class { get; init; }

    /// <summary>What the period is counted from; null where nothing was chosen.</summary>
    public RetentionTrigger? Trigger { get; init; }

    /// <summary>Period in months, 1 to 1 200; null where none was given.</summary>
    public int? Months { get; init; }

    /// <summary>What becomes of the records; null where nothing was chosen.</summary>
    public RetentionAction? Action { get; init; }

    /// <summary>Reference of the decision; empty where there is none.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Its local date; null where there is none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }
}
