namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What somebody wants an intervention of a chain to be; null where she wrote nothing.</summary>
public sealed record InterventionChange
{
    /// <summary>What it is.</summary>
    public Guid? CatalogueItemId { get; init; }

    /// <summary>The start in the catalogue that it is bound to.</summary>
    public Guid? StartId { get; init; }

    /// <summary>What it is called.</summary>
    public string Label { get; init; } = "";

    /// <summary>First day, local date.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Last day, local date.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Hours a week.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>True where every participant has it.</summary>
    public bool IsMandatory { get; init; } = true;

    /// <summary>True where it fills time; null for what the catalogue says.</summary>
    public bool? IsOccupying { get; init; }

    /// <summary>True where a participant is finished when it has ended.</summary>
    public bool LeadsToClosure { get; init; }

    /// <summary>Places; null where they are not limited.</summary>
    public int? Capacity { get; init; }

    /// <summary>Workplace of an employer of the track at which it is given; null where at none.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Contact of an organisation of the track who answers for it.</summary>
    public Guid? ResponsibleContactId { get; init; }

    /// <summary>How it relates to others: what it follows, goes on beside, or is part of. Takes the place of what was stated with it before.</summary>
    public IReadOnlyList<RelationChange> Relations { get; init; } = [];
}
