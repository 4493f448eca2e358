using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>How much a requirement is required (PLAN-14).</summary>
public enum RequirementLevel
{
    /// <summary>Cannot be done without; needs an objective reason.</summary>
    [Code("MUST")]
    Must,

    /// <summary>Desirable; never a criterion of selection.</summary>
    [Code("ONSKVART")]
    Desirable,

    /// <summary>Is learnt during the track.</summary>
    [Code("KAN_LARAS_I_SPARET")]
    LearntInTrack,
}
