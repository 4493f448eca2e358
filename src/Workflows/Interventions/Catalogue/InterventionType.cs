using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What an intervention is (insatstyp, DOMAIN 4.8). <see cref="InterventionTypes"/> has what each is by default.</summary>
public enum InterventionType
{
    /// <summary>Vocational adult education (yrkesvux).</summary>
    [Code("YRKESVUX")]
    VocationalAdultEducation,

    /// <summary>Coherent vocational package (yrkespaket, sammanhållen yrkesutbildning).</summary>
    [Code("YRKESPAKET")]
    VocationalPackage,

    /// <summary>Vocational education combined with Swedish.</summary>
    [Code("KOMBINATIONSUTBILDNING")]
    CombinationEducation,

    /// <summary>Swedish for immigrants.</summary>
    [Code("SFI")]
    SwedishForImmigrants,

    /// <summary>Vocational Swedish.</summary>
    [Code("YRKESSVENSKA")]
    VocationalSwedish,

    /// <summary>Language support.</summary>
    [Code("SPRAKSTOD")]
    LanguageSupport,

    /// <summary>Labour market training.</summary>
    [Code("ARBETSMARKNADSUTBILDNING")]
    LabourMarketTraining,

    /// <summary>Preparatory training.</summary>
    [Code("FORBEREDANDE_UTBILDNING")]
    PreparatoryTraining,

    /// <summary>Work placement.</summary>
    [Code("ARBETSPRAKTIK")]
    WorkPlacement,

    /// <summary>Assessment of vocational competence during practice.</summary>
    [Code("YRKESKOMPETENSBEDOMNING")]
    VocationalAssessment,

    /// <summary>Validation.</summary>
    [Code("VALIDERING")]
    Validation,

    /// <summary>Workplace part of an education.</summary>
    [Code("APL")]
    WorkplaceLearning,

    /// <summary>Introduction week.</summary>
    [Code("INTRODUKTIONSVECKA")]
    IntroductionWeek,

    /// <summary>Study visit.</summary>
    [Code("STUDIEBESOK")]
    StudyVisit,

    /// <summary>Job coach.</summary>
    [Code("JOBBCOACH")]
    JobCoach,

    /// <summary>Driving licence, e.g. C with YKB.</summary>
    [Code("KORKORT")]
    DrivingLicence,

    /// <summary>The employer's own training.</summary>
    [Code("INTERN_UTBILDNING")]
    InternalTraining,

    /// <summary>Course of a higher vocational education.</summary>
    [Code("YH_KURS")]
    HigherVocationalCourse,

    /// <summary>Employment during the track.</summary>
    [Code("ANSTALLNING_UNDER_SPARET")]
    EmploymentDuringTrack,
}
