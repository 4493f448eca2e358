using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Who decides that somebody may take part in an intervention.</summary>
public enum DecisionMaker
{
    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Principal or admission of adult education.</summary>
    [Code("REKTOR_VUX")]
    AdultEducation,

    /// <summary>Employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>No decision is needed.</summary>
    [Code("INGEN")]
    Nobody,
}
