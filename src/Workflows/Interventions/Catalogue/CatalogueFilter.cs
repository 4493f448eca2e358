namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Which rows of the catalogue are asked for.</summary>
public sealed record CatalogueFilter
{
    /// <summary>Part of the name or the short name.</summary>
    public string? Text { get; init; }

    /// <summary>Only of this owner.</summary>
    public InterventionOwner? Owner { get; init; }

    /// <summary>Only of this type.</summary>
    public InterventionType? Type { get; init; }

    /// <summary>Also those that have been taken out.</summary>
    public bool WithRetired { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows of a page, 1–500.</summary>
    public int PageSize { get; init; } = 50;
}
