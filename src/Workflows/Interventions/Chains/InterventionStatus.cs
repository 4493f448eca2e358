using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Where an intervention of a chain stands.</summary>
public enum InterventionStatus
{
    /// <summary>Proposed.</summary>
    [Code("FORSLAG")]
    Proposed,

    /// <summary>Fixed with its chain.</summary>
    [Code("FASTSTALLD")]
    Fixed,

    /// <summary>Struck out in a later version of the chain; stays in sight.</summary>
    [Code("STRUKEN")]
    StruckOut,
}
