using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Host.Demo;

/// <summary>What a municipality usually has to offer, as something to start from in a demo. Rules and sources are those of the types, all to be checked.</summary>
internal sealed class DemoCatalogue(CatalogueCommands commands, TimeProvider clock)
{
    private static readonly (string Code, string Name, InterventionType Type, decimal Hours, int Weeks, int LeadTime, int? Places)[] Rows =
    [
        ("YV-LOKALVARD", "Yrkesvux lokalvård", InterventionType.VocationalAdultEducation, 30, 20, 40, 20),
        ("YP-VARD", "Yrkespaket vård och omsorg", InterventionType.VocationalPackage, 30, 46, 40, 24),
        ("KOMBI-KOK", "Kombinationsutbildning kök", InterventionType.CombinationEducation, 35, 40, 40, 20),
        ("SFI-DAG", "SFI dagtid", InterventionType.SwedishForImmigrants, 15, 20, 10, null),
        ("YRKESSVENSKA", "Yrkessvenska integrerad", InterventionType.VocationalSwedish, 10, 20, 10, 20),
        ("SPRAKSTOD", "Språkstöd på arbetsplatsen", InterventionType.LanguageSupport, 4, 20, 10, null),
        ("AMU-FORDON", "Arbetsmarknadsutbildning yrkesförare", InterventionType.LabourMarketTraining, 40, 24, 30, 16),
        ("FU-GRUND", "Förberedande utbildning", InterventionType.PreparatoryTraining, 30, 8, 20, 20),
        ("PRAKTIK", "Arbetspraktik", InterventionType.WorkPlacement, 40, 8, 10, null),
        ("YKB", "Yrkeskompetensbedömning", InterventionType.VocationalAssessment, 40, 2, 10, null),
        ("VALIDERING", "Branschvalidering", InterventionType.Validation, 20, 3, 15, 10),
        ("APL", "APL på arbetsplats", InterventionType.WorkplaceLearning, 35, 6, 15, null),
        ("INTROVECKA", "Introduktionsvecka", InterventionType.IntroductionWeek, 25, 1, 10, 24),
        ("STUDIEBESOK", "Studiebesök hos arbetsgivare", InterventionType.StudyVisit, 8, 1, 5, 24),
        ("JOBBCOACH", "Jobbcoach genom hela spåret", InterventionType.JobCoach, 2, 40, 5, null),
        ("KORKORT-C", "C-körkort med YKB", InterventionType.DrivingLicence, 30, 12, 20, 8),
        ("INTERN", "Arbetsgivarens introduktionsutbildning", InterventionType.InternalTraining, 40, 2, 5, 12),
        ("ANSTALLNING", "Anställning under spåret", InterventionType.EmploymentDuringTrack, 40, 26, 10, null),
    ];

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var row in Rows)
        {
            var usual = InterventionTypes.Defaults(row.Type);
            await commands.AddAsync(
                Actor.System,
                new CatalogueItemChange
                {
                    Code = row.Code,
                    Name = row.Name,
                    Type = row.Type,
                    Category = usual.Category,
                    SecondCategory = usual.SecondCategory,
                    Owner = usual.Owner,
                    DecisionMaker = usual.DecisionMaker,
                    Availability = Availability.Exists,
                    LeadTimeWorkingDays = row.LeadTime,
                    GroupMax = row.Places,
                    DefaultWeeks = row.Weeks,
                    MaxWeeks = usual.MaxWeeks,
                    HoursPerWeek = row.Hours,
                    IsOccupying = InterventionTypes.IsOccupying(row.Type, row.Hours),
                    IsExclusive = usual.IsExclusive,
                    RuleValidFrom = usual.RuleValidFrom,
                    SourceUrl = usual.SourceUrl,
                    NeedsCheck = usual.SourceUrl is not null,
                    Starts = row.Places is { } places && usual.Category is InterventionCategory.Education ? [Start(today, 60, places), Start(today, 150, places)] : [],
                },
                cancellationToken);
        }
    }

    private static CatalogueStartChange Start(DateOnly today, int days, int places)
    {
        var day = today.AddDays(days);
        var monday = day.AddDays((8 - (int)day.DayOfWeek) % 7);
        return new(monday, monday.AddDays(-42), places);
    }
}
