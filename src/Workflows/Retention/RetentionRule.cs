namespace Jobbspar.Workflows.Retention;

/// <summary>One version of what an authority does with one class of records, and when (ARK-01). Never changed: another version is another row.</summary>
public sealed class RetentionRule
{
    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class.</summary>
    public required RetentionClass Class { get; init; }

    /// <summary>From 1; 0 is the suggestion that holds until the authority decides, and is not stored.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>What the period is counted from.</summary>
    public required RetentionTrigger Trigger { get; init; }

    /// <summary>Period in months.</summary>
    public required int Months { get; init; }

    /// <summary>What becomes of the records.</summary>
    public required RetentionAction Action { get; init; }

    /// <summary>Reference of the decision that allows it (gallringsbeslut), at most 120 characters; null where there is none, and nothing is destroyed.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Local date of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>UTC; null for the suggestion.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>User; null for the suggestion.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>True where a decision allows that records go.</summary>
    public bool IsDecided => DecisionReference is not null && DecidedOn is not null;
}
