using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Where a version of a chain stands.</summary>
public enum ChainStatus
{
    /// <summary>Being worked out; the only one that can be changed.</summary>
    [Code("FORSLAG")]
    Proposed,

    /// <summary>Fixed, and in force.</summary>
    [Code("FASTSTALLD")]
    Fixed,

    /// <summary>Fixed once; a later version is in force.</summary>
    [Code("ERSATT")]
    Superseded,
}
