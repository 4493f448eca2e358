using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>Who took part in a contact, by role and never by name (DOMAIN PLAN-13).</summary>
public enum ContactParticipant
{
    /// <summary>The employer's management or HR.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Manager or supervisor of a workplace.</summary>
    [Code("ARBETSPLATS")]
    Workplace,

    /// <summary>Coordinator.</summary>
    [Code("KOORDINATOR")]
    Coordinator,

    /// <summary>The municipality.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Trade union.</summary>
    [Code("FACK")]
    Union,

    /// <summary>Education provider.</summary>
    [Code("UTBILDARE")]
    EducationProvider,
}
