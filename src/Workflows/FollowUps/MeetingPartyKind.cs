using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Which party a seat at an avstämning belongs to (DOMAIN 2.1); all parties take part, also those who follow up suppliers.</summary>
public enum MeetingPartyKind
{
    /// <summary>The municipality.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>An employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Municipal adult education.</summary>
    [Code("VUX")]
    AdultEducation,

    /// <summary>A supplier of education.</summary>
    [Code("UTBILDARE")]
    EducationProvider,

    /// <summary>Who follows up suppliers at Arbetsförmedlingen.</summary>
    [Code("LEVERANTORSUPPFOLJARE_AF")]
    ContractMonitorOfEmploymentService,

    /// <summary>Who follows up suppliers at the municipality.</summary>
    [Code("LEVERANTORSUPPFOLJARE_KOMMUN")]
    ContractMonitorOfMunicipality,

    /// <summary>Supervisor at a workplace.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Job coach or language support.</summary>
    [Code("JOBBCOACH")]
    JobCoach,

    /// <summary>A union.</summary>
    [Code("FACK")]
    Union,

    /// <summary>Another party.</summary>
    [Code("ANNAN")]
    Other,
}
