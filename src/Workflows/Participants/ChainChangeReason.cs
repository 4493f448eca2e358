using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Why an individual chain differs from the track's.</summary>
public enum ChainChangeReason
{
    /// <summary>What she can already.</summary>
    [Code("TIDIGARE_ERFARENHET")]
    EarlierExperience,

    /// <summary>Need of support.</summary>
    [Code("BEHOV_STOD")]
    NeedOfSupport,

    /// <summary>The employer's need.</summary>
    [Code("ARBETSGIVARENS_BEHOV")]
    EmployersNeed,

    /// <summary>What can be had.</summary>
    [Code("UTBUD")]
    Supply,

    /// <summary>Another reason.</summary>
    [Code("ANNAT")]
    Other,
}
