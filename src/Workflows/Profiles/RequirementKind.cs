using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What a requirement is about (DOMAIN 4.6).</summary>
public enum RequirementKind
{
    /// <summary>A learning outcome of the competence profile.</summary>
    [Code("LARANDERESULTAT")]
    LearningOutcome,

    /// <summary>Language, with a level.</summary>
    [Code("SPRAK")]
    Language,

    /// <summary>Driving licence.</summary>
    [Code("KORKORT")]
    DrivingLicence,

    /// <summary>Age, where the law asks for it.</summary>
    [Code("ALDER_LAGKRAV")]
    AgeByLaw,

    /// <summary>Working hours.</summary>
    [Code("ARBETSTID")]
    WorkingHours,

    /// <summary>Check against a register, where the law asks for it.</summary>
    [Code("REGISTERKONTROLL")]
    RegisterCheck,

    /// <summary>A quality that the work needs.</summary>
    [Code("EGENSKAP")]
    PersonalQuality,

    /// <summary>Something else.</summary>
    [Code("ANNAT")]
    Other,
}
