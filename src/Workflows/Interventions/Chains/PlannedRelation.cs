namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>How two interventions of a plan relate.</summary>
internal sealed record PlannedRelation
{
    public required Guid From { get; init; }

    public required Guid To { get; init; }

    public required ChainRelation Kind { get; init; }

    public int MaxChangeoverWorkingDays { get; init; } = ChainEdgeDefaults.MaxChangeoverWorkingDays;

    public DateOnly? SyncOn { get; init; }
}
