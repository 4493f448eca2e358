namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>One version of a chain in the list of them.</summary>
public sealed record ChainVersion
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Status.</summary>
    public required ChainStatus Status { get; init; }

    /// <summary>Why it was made.</summary>
    public string? Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant of being fixed.</summary>
    public DateTimeOffset? FixedAt { get; init; }
}
