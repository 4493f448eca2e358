using System.Collections.Frozen;
using static Jobbspar.Workflows.Interventions.Catalogue.InterventionCategory;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What each type of intervention is unless the catalogue says otherwise (DOMAIN 4.8). The rules behind it change: each is to be checked against its source.</summary>
public static class InterventionTypes
{
    private const decimal OccupyingVocationalSwedish = 10;

    private static readonly FrozenDictionary<InterventionType, InterventionDefaults> ByType = new Dictionary<InterventionType, InterventionDefaults>
    {
        [InterventionType.VocationalAdultEducation] = Of(Education, InterventionOwner.Municipality, DecisionMaker.AdultEducation, "https://www.skolverket.se/regler-och-ansvar/forandringar-inom-skolomradet/sammanhallna-yrkesutbildningar-i-komvux", since: 2025),
        [InterventionType.VocationalPackage] = Of(Education, InterventionOwner.Municipality, DecisionMaker.AdultEducation, "https://www.skolverket.se/regler-och-ansvar/forandringar-inom-skolomradet/sammanhallna-yrkesutbildningar-i-komvux", since: 2025),
        [InterventionType.CombinationEducation] = Of(Education, InterventionOwner.Municipality, DecisionMaker.AdultEducation, "https://www.skolverket.se/skolutveckling/leda-och-organisera-skolan/nyanlandas-utbildning/organisera-och-genomfora-kombinationsutbildningar-inom-komvux") with { SecondCategory = Language },
        [InterventionType.SwedishForImmigrants] = Of(Language, InterventionOwner.Municipality, DecisionMaker.AdultEducation),
        [InterventionType.VocationalSwedish] = Of(Language, InterventionOwner.Municipality, DecisionMaker.AdultEducation) with { SecondCategory = Supporting },
        [InterventionType.LanguageSupport] = Of(Supporting, InterventionOwner.Municipality, DecisionMaker.Nobody) with { SecondCategory = Language, IsOccupying = false },
        [InterventionType.LabourMarketTraining] = Of(Education, InterventionOwner.EmploymentService, DecisionMaker.EmploymentService, "https://www.global-regulation.com/translation/sweden/2989274/") with { MaxWeeks = 26, IsExclusive = true },
        [InterventionType.PreparatoryTraining] = Of(Preparatory, InterventionOwner.EmploymentService, DecisionMaker.EmploymentService, "https://www.global-regulation.com/translation/sweden/2989274/") with { MaxWeeks = 26, IsExclusive = true },
        [InterventionType.WorkPlacement] = Of(Practice, InterventionOwner.EmploymentService, DecisionMaker.EmploymentService, "https://arbetsformedlingen.se/for-arbetsgivare/anstallningsstod/praktik-och-arbetstraning/arbetspraktik"),
        [InterventionType.VocationalAssessment] = Of(InterventionCategory.Validation, InterventionOwner.EmploymentService, DecisionMaker.EmploymentService, "https://arbetsformedlingen.se/for-arbetsgivare/anstallningsstod/praktik-och-arbetstraning/arbetspraktik") with { MaxWeeks = 3 },
        [InterventionType.Validation] = Of(InterventionCategory.Validation, InterventionOwner.Other, DecisionMaker.AdultEducation, "https://sobona.se/vara-fragor/kompetensforsorjning/enklare-vag/branschvalidering"),
        [InterventionType.WorkplaceLearning] = Of(Practice, InterventionOwner.Municipality, DecisionMaker.AdultEducation, "https://sundsvall.se/utbildning-och-forskola/vuxenutbildning/studera-som-vuxen-i-sverige/kommunal-vuxenutbildning/"),
        [InterventionType.IntroductionWeek] = Of(Preparatory, InterventionOwner.Municipality, DecisionMaker.Nobody),
        [InterventionType.StudyVisit] = Of(Preparatory, InterventionOwner.Employer, DecisionMaker.Nobody),
        [InterventionType.JobCoach] = Of(Supporting, InterventionOwner.Municipality, DecisionMaker.Nobody) with { IsOccupying = false },
        [InterventionType.DrivingLicence] = Of(Education, InterventionOwner.Municipality, DecisionMaker.EmploymentService, "https://www.renova.se/hallbarhet/delaktighet-mangfald-och-likabehandling/jobbspar2/"),
        [InterventionType.InternalTraining] = Of(Education, InterventionOwner.Employer, DecisionMaker.Employer),
        [InterventionType.HigherVocationalCourse] = Of(Education, InterventionOwner.Other, DecisionMaker.Nobody, "https://sobona.se/vara-fragor/enklare-vag/konferenser/energikonferensen-2021/hur-kan-vi-tillsammans-utveckla-kompetensforsorjningen"),
        [InterventionType.EmploymentDuringTrack] = Of(Employment, InterventionOwner.Employer, DecisionMaker.Employer, "https://www.queenoftheroad.se/nyhet/2021/09/renovas-jobbspar-projekt-blir-modell-for-andra/"),
    }.ToFrozenDictionary();

    /// <summary>What a type is by default.</summary>
    public static InterventionDefaults Defaults(InterventionType type) => ByType[type];

    /// <summary>Whether a type fills time with so many hours a week: vocational Swedish does from 10, the others always or never.</summary>
    public static bool IsOccupying(InterventionType type, decimal hoursPerWeek) =>
        ByType[type].IsOccupying && (type is not InterventionType.VocationalSwedish || hoursPerWeek >= OccupyingVocationalSwedish);

    private static InterventionDefaults Of(InterventionCategory category, InterventionOwner owner, DecisionMaker decides, string? source = null, int? since = null) => new()
    {
        Category = category,
        Owner = owner,
        DecisionMaker = decides,
        IsOccupying = true,
        SourceUrl = source,
        RuleValidFrom = since is { } year ? new DateOnly(year, 1, 1) : null,
    };
}
