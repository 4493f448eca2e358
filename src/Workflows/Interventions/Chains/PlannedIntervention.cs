using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>An intervention together with what the catalogue says of it, as the rules of a chain see it.</summary>
internal sealed record PlannedIntervention
{
    public required Guid Id { get; init; }

    public required string Label { get; init; }

    public required InterventionType Type { get; init; }

    public required InterventionCategory Category { get; init; }

    public InterventionCategory? SecondCategory { get; init; }

    public InterventionOwner Owner { get; init; }

    public Guid? ProviderId { get; init; }

    public bool IsProcured { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required decimal Hours { get; init; }

    public bool IsOccupying { get; init; }

    public bool IsExclusive { get; init; }

    public IReadOnlyList<InterventionType> CombinableWith { get; init; } = [];

    public bool LeadsToClosure { get; init; }

    public int? MaxWeeks { get; init; }

    public int LeadTimeWorkingDays { get; init; }

    /// <summary>First day of the catalogue's start that it is bound to.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day to apply to that start.</summary>
    public DateOnly? ApplyBy { get; init; }

    public bool RuleNeedsCheck { get; init; }

    public DateOnly? RuleValidFrom { get; init; }

    public DateOnly? RuleValidTo { get; init; }

    /// <summary>True where a chain may end after it.</summary>
    public bool IsGoal => LeadsToClosure || Category is InterventionCategory.Employment;

    /// <summary>True for what supports instead of filling time: job coach, language support.</summary>
    public bool IsSupport => Category is InterventionCategory.Supporting or InterventionCategory.Preparatory || SecondCategory is InterventionCategory.Supporting;

    public bool Overlaps(PlannedIntervention other) => Start <= other.End && other.Start <= End;
}
