using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Who has the last word in the selection.</summary>
public enum FinalSay
{
    /// <summary>The employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Kommun and employer.</summary>
    [Code("KOMMUN_OCH_ARBETSGIVARE")]
    MunicipalityAndEmployer,

    /// <summary>Arbetsförmedlingen, kommun and employer.</summary>
    [Code("ALLA_PARTER")]
    AllParties,
}
