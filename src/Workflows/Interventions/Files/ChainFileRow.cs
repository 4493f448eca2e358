using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>A row of a chain's file, with other interventions still by name.</summary>
internal sealed record ChainFileRow
{
    public required InterventionChange Change { get; init; }

    /// <summary>Short name in the catalogue.</summary>
    public required string ItemCode { get; init; }

    public required IReadOnlyList<string> Follows { get; init; }

    public required IReadOnlyList<string> Parallel { get; init; }

    public required IReadOnlyList<string> PartOf { get; init; }

    public required int MaxChangeoverWorkingDays { get; init; }

    public DateOnly? SyncOn { get; init; }

    /// <summary>The relations, with others by what they are called.</summary>
    public IEnumerable<(ChainRelation Relation, string Other)> Relations =>
    [
        .. Follows.Select(other => (ChainRelation.Follows, other)),
        .. Parallel.Select(other => (ChainRelation.Parallel, other)),
        .. PartOf.Select(other => (ChainRelation.PartOf, other)),
    ];
}
