namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>An organisation that can give interventions.</summary>
/// <param name="Id">Organisation.</param>
/// <param name="Name">Name.</param>
public sealed record CatalogueProvider(Guid Id, string Name);
