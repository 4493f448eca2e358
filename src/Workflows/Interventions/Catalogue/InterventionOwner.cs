using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Who gives an intervention (DOMAIN 4.8).</summary>
public enum InterventionOwner
{
    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Kommun.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Somebody else.</summary>
    [Code("ANNAN")]
    Other,
}
