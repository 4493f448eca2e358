using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>An intervention of a chain as it is shown.</summary>
public sealed record InterventionRow
{
    /// <summary>The intervention; never changed here.</summary>
    public required Intervention Intervention { get; init; }

    /// <summary>What the catalogue says of it; never changed here.</summary>
    public required InterventionCatalogueItem Item { get; init; }

    /// <summary>The start that it is bound to.</summary>
    public CatalogueStart? Start { get; init; }

    /// <summary>Relations that are stated with it.</summary>
    public required IReadOnlyList<RelationRow> Relations { get; init; }

    /// <summary>Places taken, through all versions.</summary>
    public required int Taken { get; init; }
}
