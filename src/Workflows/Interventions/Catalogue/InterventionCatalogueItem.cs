namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>One intervention that can be had: a row of the catalogue (insatsutbud, DOMAIN 4.8).</summary>
public sealed class InterventionCatalogueItem
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short name that files and people find it by, unique, at most 40 characters, e.g. <c>YV-LOKALVARD</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name, at most 120 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public required InterventionType Type { get; set; }

    /// <summary>What it is for.</summary>
    public required InterventionCategory Category { get; set; }

    /// <summary>What it is for as well, e.g. language where education and language are combined.</summary>
    public InterventionCategory? SecondCategory { get; set; }

    /// <summary>Who gives it.</summary>
    public required InterventionOwner Owner { get; set; }

    /// <summary>The organisation that gives it.</summary>
    public Guid? ProviderId { get; set; }

    /// <summary>Contact who follows up the contracted supplier (leverantörsuppföljare).</summary>
    public Guid? ContractMonitorContactId { get; set; }

    /// <summary>True where it is bought from a supplier: its contract is then followed up.</summary>
    public bool IsProcured { get; set; }

    /// <summary>Who decides that somebody may take part.</summary>
    public required DecisionMaker DecisionMaker { get; set; }

    /// <summary>Whether it can be had.</summary>
    public required Availability Availability { get; set; }

    /// <summary>How it is paid for, at most 200 characters.</summary>
    public string? Funding { get; set; }

    /// <summary>Working days from asking for it to its start.</summary>
    public required int LeadTimeWorkingDays { get; set; }

    /// <summary>Fewest that it is given for, at least 1.</summary>
    public int? GroupMin { get; set; }

    /// <summary>Most that can take part at once.</summary>
    public int? GroupMax { get; set; }

    /// <summary>Weeks that it usually takes.</summary>
    public int? DefaultWeeks { get; set; }

    /// <summary>Most weeks that it may take.</summary>
    public int? MaxWeeks { get; set; }

    /// <summary>Hours a week, more than 0 and at most 40.</summary>
    public required decimal HoursPerWeek { get; set; }

    /// <summary>True where it fills time: whoever has it needs nothing else (DOMAIN 5.1). Job coach and language support do not.</summary>
    public required bool IsOccupying { get; set; }

    /// <summary>True where it takes all of a participant's time: nothing else that fills time goes on beside it, except what <see cref="CombinableWith"/> names.</summary>
    public bool IsExclusive { get; set; }

    /// <summary>Types that it can go on together with; empty where nothing is known.</summary>
    public required IReadOnlyList<InterventionType> CombinableWith { get; set; }

    /// <summary>Known rule, at most 1 000 characters.</summary>
    public string? RuleNote { get; set; }

    /// <summary>First day on which that rule holds.</summary>
    public DateOnly? RuleValidFrom { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? RuleValidTo { get; set; }

    /// <summary>Where the rule stands, http or https, at most 500 characters.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>True until somebody has checked the rule against its source (kontrollera).</summary>
    public required bool NeedsCheck { get; set; }

    /// <summary>UTC instant of being taken out of the catalogue; chains that hold it keep it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>User.</summary>
    public required Guid UpdatedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
