using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists.Versions;

/// <summary>What tasks build on and what gets new versions.</summary>
internal enum VersionedBasis
{
    /// <summary>Requirement profile (kravprofil) of an employer.</summary>
    [Code("KRAVPROFIL")]
    RequirementProfile,

    /// <summary>Competence profile (kompetensprofil) of an employer.</summary>
    [Code("KOMPETENSPROFIL")]
    CompetenceProfile,

    /// <summary>Letter of intent (avsiktsförklaring) of an employer.</summary>
    [Code("AVSIKTSFORKLARING")]
    LetterOfIntent,

    /// <summary>The track's chain of interventions (insatskedja).</summary>
    [Code("INSATSKEDJA")]
    Chain,

    /// <summary>A participant's own chain; its version is the day on which it was changed.</summary>
    [Code("INDIVIDUELL_KEDJA")]
    IndividualChain,

    /// <summary>The track's planned dates; their version is the day on which they were changed.</summary>
    [Code("TIDPLAN")]
    TimePlan,

    /// <summary>Who coordinates the track; its version is the day on which somebody was appointed.</summary>
    [Code("SAMORDNING")]
    Coordination,

    /// <summary>The steering group that answers for the track; its version is the day on which it got another.</summary>
    [Code("STYRGRUPP")]
    SteeringGroup,

    /// <summary>The recruitment plan; its version is the day on which it was changed.</summary>
    [Code("REKRYTERINGSPLAN")]
    RecruitmentPlan,
}
