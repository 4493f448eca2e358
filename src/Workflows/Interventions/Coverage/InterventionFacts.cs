using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>What the checklist's evidence rests on in a track's interventions (PLAN-07, 21–27, GENO-13). Read by <see cref="InterventionEvidence"/>.</summary>
public sealed record InterventionFacts
{
    /// <summary>PLAN-21: when the offers of each kind of provider were gone through last; a kind that is not there was not.</summary>
    public required IReadOnlyDictionary<ProviderKind, DateOnly> Reviewed { get; init; }

    /// <summary>Number of the newest version; 0 where there is no chain.</summary>
    public required int ChainNumber { get; init; }

    /// <summary>Where that version stands.</summary>
    public ChainStatus? ChainStatus { get; init; }

    /// <summary>Number of the version in force; 0 where none has been fixed. What follows is said of it, else of the newest.</summary>
    public required int FixedNumber { get; init; }

    /// <summary>Swedish local date of being fixed.</summary>
    public DateOnly? FixedOn { get; init; }

    /// <summary>Versions of the requirement profiles that the chain rests on.</summary>
    public string? RequirementProfileVersion { get; init; }

    /// <summary>True where Swedish, education and experience of the target group are all written down (PLAN-24).</summary>
    public required bool HasAssumptions { get; init; }

    /// <summary>Local date on which it was presented to the employers.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>MUST requirements that neither an intervention leads to nor selection meets, by text (PLAN-07).</summary>
    public required IReadOnlyList<string> UncoveredRequirements { get; init; }

    /// <summary>MUST learning outcomes that no intervention gives, by text (PLAN-23).</summary>
    public required IReadOnlyList<string> UncoveredOutcomes { get; init; }

    /// <summary>All MUST requirements.</summary>
    public required int MustRequirements { get; init; }

    /// <summary>All MUST learning outcomes.</summary>
    public required int MustOutcomes { get; init; }

    /// <summary>Interventions of the chain.</summary>
    public required int Interventions { get; init; }

    /// <summary>Those that the kommun gives.</summary>
    public required int FromMunicipality { get; init; }

    /// <summary>Those that Arbetsförmedlingen gives.</summary>
    public required int FromEmploymentService { get; init; }

    /// <summary>Why one of the two gives nothing (PLAN-23).</summary>
    public string? OneSidedReason { get; init; }

    /// <summary>Those that prepare or support (PLAN-26).</summary>
    public required int Support { get; init; }

    /// <summary>Why none is needed.</summary>
    public string? NoSupportReason { get; init; }

    /// <summary>True where something in it is bought from a supplier, whose contract is followed up (PLAN-25).</summary>
    public required bool HasProcured { get; init; }

    /// <summary>Catalogue rows in the chain that say too little of how they can be had: no start, no group or no funding (PLAN-22), by name.</summary>
    public required IReadOnlyList<string> Unclear { get; init; }

    /// <summary>Transitions between interventions that fill time (PLAN-27).</summary>
    public required int Transitions { get; init; }

    /// <summary>Those that have a planned check with all parties at least 15 working days before.</summary>
    public required int SyncedTransitions { get; init; }

    /// <summary>True where PLAN-21 is met.</summary>
    public bool EveryKindIsReviewed => Enum.GetValues<ProviderKind>().All(Reviewed.ContainsKey);

    /// <summary>True where kommun and Arbetsförmedlingen both give something, or it is said why not.</summary>
    public bool BothSidesGive => (FromMunicipality > 0 && FromEmploymentService > 0) || OneSidedReason is not null;

    /// <summary>True where support is planned, or it is said why not.</summary>
    public bool SupportIsPlanned => Support > 0 || NoSupportReason is not null;
}
