namespace Jobbspar.Host.RestApi.Gaps;

/// <summary>The intervention that bridges a gap.</summary>
internal sealed record BridgeChosen
{
    /// <summary>Intervention of the catalogue.</summary>
    public required Guid CatalogueItemId { get; init; }

    /// <summary>One of its starts.</summary>
    public Guid? StartId { get; init; }
}
