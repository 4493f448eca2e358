namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>An intervention (insats) of a track's chain: the template that a participant's own is copied from. Holds no personal data.</summary>
public sealed class Intervention
{
    /// <summary>Key; another in every version of the chain.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same through all versions of the chain: the <see cref="Id"/> that it had in the first. Places are counted by it.</summary>
    public required Guid OriginId { get; init; }

    /// <summary>Version of the chain.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>What it is.</summary>
    public required Guid CatalogueItemId { get; set; }

    /// <summary>The start in the catalogue whose places it takes, where it shares them with other tracks.</summary>
    public Guid? StartId { get; set; }

    /// <summary>What it is called in the chain, at most 120 characters.</summary>
    public required string Label { get; set; }

    /// <summary>Place in the table, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>First day, local date.</summary>
    public required DateOnly PlannedStart { get; set; }

    /// <summary>Last day, local date, not before <see cref="PlannedStart"/>.</summary>
    public required DateOnly PlannedEnd { get; set; }

    /// <summary>Hours a week, more than 0 and at most 40.</summary>
    public required decimal HoursPerWeek { get; set; }

    /// <summary>True where every participant has it.</summary>
    public required bool IsMandatory { get; set; }

    /// <summary>True where it fills time (DOMAIN 5.1).</summary>
    public required bool IsOccupying { get; set; }

    /// <summary>True where a participant is finished when it has ended.</summary>
    public required bool LeadsToClosure { get; set; }

    /// <summary>Places for the participants of the track; null where they are not limited.</summary>
    public int? Capacity { get; set; }

    /// <summary>Workplace at which it is given, where it is given at one.</summary>
    public Guid? WorkplaceId { get; set; }

    /// <summary>Contact who answers for it; what nobody answers for is a gap of support where it supports (P-STOD).</summary>
    public Guid? ResponsibleContactId { get; set; }

    /// <summary>Status.</summary>
    public required InterventionStatus Status { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
