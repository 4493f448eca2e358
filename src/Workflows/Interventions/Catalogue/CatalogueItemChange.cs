namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What somebody wants a row of the catalogue to be; null where she wrote nothing. The fields are those of <see cref="InterventionCatalogueItem"/>.</summary>
public sealed record CatalogueItemChange
{
    /// <summary>Short name.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type.</summary>
    public InterventionType? Type { get; init; }

    /// <summary>What it is for.</summary>
    public InterventionCategory? Category { get; init; }

    /// <summary>What it is for as well.</summary>
    public InterventionCategory? SecondCategory { get; init; }

    /// <summary>Who gives it.</summary>
    public InterventionOwner? Owner { get; init; }

    /// <summary>The organisation that gives it.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Contact who follows up the supplier.</summary>
    public Guid? ContractMonitorContactId { get; init; }

    /// <summary>Bought from a supplier.</summary>
    public bool IsProcured { get; init; }

    /// <summary>Who decides.</summary>
    public DecisionMaker? DecisionMaker { get; init; }

    /// <summary>Whether it can be had.</summary>
    public Availability? Availability { get; init; }

    /// <summary>How it is paid for.</summary>
    public string? Funding { get; init; }

    /// <summary>Working days.</summary>
    public int? LeadTimeWorkingDays { get; init; }

    /// <summary>Fewest.</summary>
    public int? GroupMin { get; init; }

    /// <summary>Most.</summary>
    public int? GroupMax { get; init; }

    /// <summary>Usual weeks.</summary>
    public int? DefaultWeeks { get; init; }

    /// <summary>Most weeks.</summary>
    public int? MaxWeeks { get; init; }

    /// <summary>Hours a week.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Fills time.</summary>
    public bool IsOccupying { get; init; }

    /// <summary>Takes all of it.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What it goes together with.</summary>
    public IReadOnlyList<InterventionType> CombinableTypes { get; init; } = [];

    /// <summary>Known rule.</summary>
    public string? RuleNote { get; init; }

    /// <summary>First day of it.</summary>
    public DateOnly? RuleValidFrom { get; init; }

    /// <summary>Last day of it.</summary>
    public DateOnly? RuleValidTo { get; init; }

    /// <summary>Where it stands.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>True until it has been checked.</summary>
    public bool NeedsCheck { get; init; } = true;

    /// <summary>All starts; those that are not named are taken away.</summary>
    public IReadOnlyList<CatalogueStartChange> Starts { get; init; } = [];
}
