namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>How two interventions of one version of a chain relate.</summary>
public sealed class ChainEdge
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version of the chain.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>Intervention: the earlier, or the part.</summary>
    public required Guid FromId { get; init; }

    /// <summary>Intervention: the later, or the whole.</summary>
    public required Guid ToId { get; init; }

    /// <summary>Relation.</summary>
    public required ChainRelation Relation { get; set; }

    /// <summary>Most working days between the two, where one follows the other; 2 unless said otherwise.</summary>
    public required int MaxChangeoverWorkingDays { get; set; }

    /// <summary>Local date of the planned check with all parties (avstämning) before the transition (PLAN-27).</summary>
    public DateOnly? SyncOn { get; set; }
}
