namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>A start as somebody wants it.</summary>
/// <param name="StartsOn">First day, local date; finds the start.</param>
/// <param name="ApplyBy">Last day to apply.</param>
/// <param name="Places">Places; null where they are not limited.</param>
public sealed record CatalogueStartChange(DateOnly StartsOn, DateOnly? ApplyBy, int? Places);
