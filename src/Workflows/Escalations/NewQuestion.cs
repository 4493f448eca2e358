namespace Jobbspar.Workflows.Escalations;

/// <summary>A question as the coordinator fills it in (GENO-07).</summary>
public sealed record NewQuestion
{
    /// <summary>What is to be decided, at most 1 000 characters.</summary>
    public required string Question { get; init; }

    /// <summary>At least two.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>What the coordinator recommends, and why.</summary>
    public required string Recommendation { get; init; }

    /// <summary>What happens without a decision.</summary>
    public string Consequences { get; init; } = "";

    /// <summary>The task that it asks to have waived (<see cref="WaiverRequests"/>); null for other questions.</summary>
    internal Guid? WaiverOf { get; init; }
}
