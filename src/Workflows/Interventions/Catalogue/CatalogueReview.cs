namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>That somebody went through what one kind of provider offers, for one track (PLAN-21).</summary>
public sealed class CatalogueReview
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Whose offers.</summary>
    public required ProviderKind Provider { get; init; }

    /// <summary>An offer that was gone through; null where there was none (inget utbud).</summary>
    public Guid? CatalogueItemId { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>User.</summary>
    public required Guid ReviewedBy { get; init; }
}
