using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>One start of an intervention in the catalogue, with its places. Several tracks may share one.</summary>
public sealed class CatalogueStart
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Intervention.</summary>
    public required Guid CatalogueItemId { get; init; }

    /// <summary>First day, local date.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day to apply, local date.</summary>
    public DateOnly? ApplyBy { get; set; }

    /// <summary>Places; null where they are not limited.</summary>
    public int? Places { get; set; }

    /// <summary>Places that are taken. Changed only by <see cref="InterventionPlaces"/>.</summary>
    public required int Taken { get; set; }
}
