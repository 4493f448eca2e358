namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>The catalogue.</summary>
public sealed record CataloguePage
{
    /// <summary>Rows by name.</summary>
    public required IReadOnlyList<CatalogueRow> Rows { get; init; }

    /// <summary>All rows that suit the filter, also those on other pages.</summary>
    public required int Total { get; init; }

    /// <summary>Organisations that can be providers, by name.</summary>
    public required IReadOnlyList<CatalogueProvider> Providers { get; init; }

    /// <summary>True where the actor may change it.</summary>
    public required bool MayChange { get; init; }
}
