namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>A relation as it is stated with the later intervention, the part, or the one beside.</summary>
public sealed record RelationChange
{
    /// <summary>Relation to the other.</summary>
    public required ChainRelation Relation { get; init; }

    /// <summary>The other: the earlier, the whole, or the one beside.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>Most working days between, 0–60.</summary>
    public int MaxChangeoverWorkingDays { get; init; } = ChainEdgeDefaults.MaxChangeoverWorkingDays;

    /// <summary>Planned check with all parties before the transition.</summary>
    public DateOnly? SyncOn { get; init; }
}
