using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Gaps.Bridges;

/// <summary>An intervention of the catalogue that could fill a gap, or a part of it.</summary>
public sealed record Bridge
{
    /// <summary>Item of the catalogue.</summary>
    public required Guid CatalogueItemId { get; init; }

    /// <summary>Start of the item; null where it can begin any day.</summary>
    public Guid? StartId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Working days of the gap that it fills.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Places that are free; null where they are not limited.</summary>
    public int? FreePlaces { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }
}
