using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>How two interventions of a chain relate.</summary>
public enum ChainRelation
{
    /// <summary><c>To</c> follows when <c>From</c> has ended.</summary>
    [Code("FOLJER_PA")]
    Follows,

    /// <summary>Both go on at the same time.</summary>
    [Code("PARALLELLT")]
    Parallel,

    /// <summary><c>From</c> is part of <c>To</c>.</summary>
    [Code("DEL_AV")]
    PartOf,
}
