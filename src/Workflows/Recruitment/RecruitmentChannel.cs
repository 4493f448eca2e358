using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Where the target group is told (REKR-10).</summary>
public enum RecruitmentChannel
{
    /// <summary>Platsbanken.</summary>
    [Code("PLATSBANKEN")]
    JobBoard,

    /// <summary>Kallelse.</summary>
    [Code("KALLELSE")]
    Summons,

    /// <summary>The website.</summary>
    [Code("HEMSIDA")]
    Website,

    /// <summary>Social media.</summary>
    [Code("SOCIALA_MEDIER")]
    SocialMedia,

    /// <summary>Visits to SFI classes.</summary>
    [Code("SFI_KLASS")]
    LanguageClass,

    /// <summary>Information meeting.</summary>
    [Code("INFOTRAFF")]
    Meeting,

    /// <summary>Case-workers.</summary>
    [Code("HANDLAGGARE")]
    CaseWorkers,

    /// <summary>Another way.</summary>
    [Code("ANNAT")]
    Other,
}
