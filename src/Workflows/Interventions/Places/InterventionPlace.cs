using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>How many places of an intervention are taken, through all versions of its chain.</summary>
public sealed class InterventionPlace
{
    /// <summary><see cref="Intervention.OriginId"/>.</summary>
    public required Guid OriginId { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Places in the version of the chain that is in force; null where they are not limited.</summary>
    public int? Capacity { get; set; }

    /// <summary>Places that are taken. Changed only by <see cref="InterventionPlaces"/>.</summary>
    public required int Taken { get; set; }
}
