namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>A row of the catalogue as it is shown.</summary>
public sealed record CatalogueRow
{
    /// <summary>The intervention; never changed here.</summary>
    public required InterventionCatalogueItem Item { get; init; }

    /// <summary>Name of the organisation that gives it.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Its org.nr, ten digits.</summary>
    public string? ProviderNumber { get; init; }

    /// <summary>All its starts, the earliest first.</summary>
    public required IReadOnlyList<CatalogueStart> Starts { get; init; }
}
