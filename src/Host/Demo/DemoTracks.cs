using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Demo;

/// <summary>The example portfolio of the invented municipality Älvsunda: tracks in every phase, on time and not. Nobody and nothing in it exists.</summary>
internal static class DemoTracks
{
    private const string Anna = "anna.berg";
    private const string Yusuf = "yusuf.demir";
    private const string Maria = "maria.lindqvist";

    private static readonly NewOrganisation Municipality = new() { Name = "Älvsunda kommun", OrganisationNumber = "212999-0012", Type = OrganisationType.Municipality.Code() };
    private static readonly NewOrganisation EmploymentService = new() { Name = "Arbetsförmedlingen Älvsunda", OrganisationNumber = "212999-0020", Type = OrganisationType.EmploymentService.Code() };

    public static IReadOnlyList<DemoTrack> All { get; } =
    [
        new()
        {
            Coordinator = Anna, Substitute = Yusuf, Registered = -420, Start = -330, End = -95,
            Form = Form("Lastbilsförare med yrkessvenska", Municipality, "8332", 12, TargetGroup.NewlyArrived,
                Employer("Sundåkeriet AB", "559999-1014", 6, "Förare med C-behörighet och YKB till fjärrtrafiken."),
                Employer("Älvsunda Logistik AB", "559999-1022", 4, "Förare till distribution inom kommunen.")),
        },
        new()
        {
            Coordinator = Maria, Substitute = Anna, Registered = -330, Start = -240, End = -24, Neglected = ["AVSL-01", "AVSL-04"],
            People = DemoPeople.ElderlyCare, Profile = DemoProfiles.AssistantNurse, Education = "YP-VARD",
            Form = Form("Undersköterskor i äldreomsorgen – vård- och omsorgsutbildning, yrkessvenska och handledd praktik på fyra enheter", Municipality, "5330", 16, TargetGroup.LongTermUnemployed,
                Employer("Älvsunda Äldreomsorg AB", "559999-1030", 14, "Undersköterskor till natt och helg, med språk som räcker för dokumentation.")),
        },
        new()
        {
            Coordinator = Anna, Substitute = Maria, Registered = -215, Start = -110, End = 92, Neglected = ["GENO-03"],
            Obstacle = (-4, "Två av platserna på yrkesutbildningen är inte upphandlade."),
            People = DemoPeople.Cooks, Profile = DemoProfiles.Cook, Education = "KOMBI-KOK",
            Form = Form("Kockar och restaurangbiträden", Municipality, "5120", 10, TargetGroup.NewlyArrived,
                Employer("Krogen vid Ån AB", "559999-1048", 3, "Kockar som kan gå in på varmköket efter sex månader."),
                Employer("Sundets Skolmat AB", "559999-1055", 5, "Kockar och biträden till tre skolkök.")),
        },
        new()
        {
            Coordinator = Yusuf, Substitute = Anna, Registered = -150, Start = -38, End = 180,
            People = DemoPeople.ChildCare, Profile = DemoProfiles.ChildMinder, Education = "YRKESSVENSKA",
            Form = Form("Barnskötare i förskolan", Municipality, "5311", 14, TargetGroup.NewlyArrived,
                Employer("Förskolorna i Älvsunda AB", "559999-1063", 12, "Barnskötare till sex förskolor; flera pensionsavgångar väntar.")),
        },
        new()
        {
            Coordinator = Yusuf, Substitute = Maria, Registered = -95, Start = 24, End = 230, Neglected = ["REKR-02"],
            People = DemoPeople.Welders,
            Form = Form("Svetsare och industrimontörer", EmploymentService, "7212", 8, TargetGroup.LongTermUnemployed,
                Employer("Norrsunda Mekaniska AB", "559999-1071", 5, "Svetsare med licens för MAG och TIG."),
                Employer("Stålbyggarna i Älvsunda AB", "559999-1089", 3, "Montörer som kan läsa ritning.")),
        },
        new()
        {
            Coordinator = Anna, Substitute = Yusuf, Registered = -76, Start = 45, End = 170,
            Profile = DemoProfiles.Cleaner, Education = "YV-LOKALVARD",
            Form = Form("Lokalvårdare med inriktning vårdmiljö", Municipality, "9111", 9, TargetGroup.NewlyArrived,
                Employer("Rent och Snyggt i Älvsunda AB", "559999-1097", 9, "Lokalvårdare som klarar vårdens hygienkrav.")),
        },
        new()
        {
            Coordinator = Maria, Substitute = Yusuf, Registered = -64, Start = 40, End = 260, Neglected = ["PLAN-06", "PLAN-08"],
            Form = Form("Butikssäljare och lagermedarbetare", Municipality, "5223", 10, TargetGroup.Young,
                Employer("Handelsboden Älvsunda AB", "559999-1105", 4, "Säljare till helger och högsäsong."),
                Employer("Centrallagret i Sund AB", "559999-1113", 6, "Lagermedarbetare med truckkort.")),
        },
        new()
        {
            Coordinator = Anna, Substitute = Maria, Registered = -23, Start = 90, End = 330,
            Form = Form("Byggnadsarbetare – anläggning och betong", EmploymentService, "7114", 12, TargetGroup.Young,
                Employer("Älvsunda Mark och Anläggning AB", "559999-1121", 8, "Anläggare inför två större vägarbeten.")),
        },
        new()
        {
            Coordinator = Yusuf, Substitute = Anna, Registered = -11, Start = 100, End = 300,
            Form = Form("Bussförare, omgång 2", Municipality, "8331", 10, TargetGroup.LongTermUnemployed,
                Employer("Sundets Busstrafik AB", "559999-1139", 10, "Bussförare till stadstrafiken från hösten.")) with { Round = 2 },
        },
        new()
        {
            Coordinator = Maria, Substitute = Anna, Registered = -2, Start = 120, End = 400,
            Form = Form("Elnätstekniker för elnätets förnyelse i hela länet", EmploymentService, "7413", 6, TargetGroup.Young,
                Employer("Älvkraft Nät AB", "559999-1147", 6, "Tekniker som kan ta ansvar för eget område inom två år.")),
        },
    ];

    private static NewTrack Form(string title, NewOrganisation lead, string occupation, int places, TargetGroup group, params IReadOnlyList<NewTrackEmployer> employers) => new()
    {
        Title = title,
        Approach = TrackApproach.Employer.Code(),
        MunicipalityCodes = ["1984"],
        EmploymentServiceUnits = ["Arbetsförmedlingen Älvsunda"],
        OccupationCodes = [occupation],
        TargetGroups = [group.Code()],
        PlacesPlanned = places,
        Round = 1,
        Lead = lead,
        Employers = employers,
    };

    private static NewTrackEmployer Employer(string name, string number, int vacancies, string need) =>
        new() { Name = name, OrganisationNumber = number, VacanciesEstimated = vacancies, Need = need };
}
