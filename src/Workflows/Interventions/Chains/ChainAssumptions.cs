namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What a version of a chain rests on, beside its interventions (PLAN-07, 23, 24, 26). Empty texts are taken as none.</summary>
public sealed record ChainAssumptions
{
    /// <summary>Versions of the requirement profiles.</summary>
    public string? RequirementProfileVersion { get; init; }

    /// <summary>Level of Swedish of the target group.</summary>
    public string? Swedish { get; init; }

    /// <summary>Its education.</summary>
    public string? Education { get; init; }

    /// <summary>Its experience.</summary>
    public string? Experience { get; init; }

    /// <summary>Local date on which the chain was presented to the employers.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>Why no support is planned.</summary>
    public string? NoSupportReason { get; init; }

    /// <summary>Why the chain holds nothing from the kommun or nothing from Arbetsförmedlingen.</summary>
    public string? OneSidedReason { get; init; }
}
