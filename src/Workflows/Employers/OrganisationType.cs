using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>Kind of organisation (DOMAIN 4.2).</summary>
public enum OrganisationType
{
    /// <summary>Municipality.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Education provider.</summary>
    [Code("UTBILDARE")]
    EducationProvider,

    /// <summary>Trade union.</summary>
    [Code("FACK")]
    Union,

    /// <summary>Sector organisation.</summary>
    [Code("BRANSCH")]
    SectorBody,

    /// <summary>Samordningsförbund.</summary>
    [Code("SAMORDNINGSFORBUND")]
    CoordinationAssociation,

    /// <summary>Another kind.</summary>
    [Code("ANNAN")]
    Other,
}
