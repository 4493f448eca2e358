using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>That somebody went through what providers of one kind offer.</summary>
internal sealed record OffersReviewed
{
    /// <summary>Whose offers.</summary>
    public required ProviderKind Provider { get; init; }

    /// <summary>Interventions of the catalogue that were found; empty for none.</summary>
    public required IReadOnlyList<Guid> Items { get; init; }
}
