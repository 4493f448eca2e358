using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Participants;

/// <summary>A step as it is to be planned in a participant's chain: one of the track's, or an addition.</summary>
public sealed record StepPlan
{
    /// <summary>The track's step that it is a copy of (its origin); null for an addition.</summary>
    public Guid? InterventionId { get; init; }

    /// <summary>Item of the catalogue.</summary>
    public Guid? CatalogueItemId { get; init; }

    /// <summary>What it is.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>What it is called, at most 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>True where it occupies the days.</summary>
    public required bool Occupying { get; init; }

    /// <summary>True where no other occupying step may overlap it.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Types that it can go on together with.</summary>
    public IReadOnlyList<InterventionType> CombinableWith { get; init; } = [];

    /// <summary>Step that it is part of.</summary>
    public Guid? PartOfId { get; init; }

    /// <summary>The track's step that it is part of, where its own copy is planned at once or stands in the chain already.</summary>
    internal Guid? PartOfIntervention { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>Contact who answers for it.</summary>
    public Guid? ResponsibleContactId { get; init; }

    /// <summary>Employer at which it is given.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>Workplace at which it is given.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Why it differs from the track's chain; null for an unchanged copy.</summary>
    public ChainChangeReason? Reason { get; init; }
}
