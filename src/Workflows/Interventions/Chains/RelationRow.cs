namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>A relation as it is shown with the later intervention, the part, or the one beside.</summary>
public sealed record RelationRow
{
    /// <summary>Relation to the other.</summary>
    public required ChainRelation Relation { get; init; }

    /// <summary>The other.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>What the other is called.</summary>
    public required string OtherLabel { get; init; }

    /// <summary>Most working days between.</summary>
    public required int MaxChangeoverWorkingDays { get; init; }

    /// <summary>Planned check with all parties.</summary>
    public DateOnly? SyncOn { get; init; }
}
