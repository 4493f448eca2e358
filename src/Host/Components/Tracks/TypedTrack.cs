using System.Globalization;
using System.Text.RegularExpressions;
using Jobbspar.Host.Components.Forms;
using Jobbspar.Host.Components.Tasks;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Components.Tracks;

/// <summary>What is typed in the form for a new track, as typed: a date that is none stays on the screen until it is mended.</summary>
internal sealed partial class TypedTrack
{
    private const string NumberRule = "ValueIsOfItsKind.Number";
    private const string DateRule = "ValueIsOfItsKind.Date";

    /// <summary>Title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Background.</summary>
    public string Description { get; set; } = "";

    /// <summary>Code of the approach.</summary>
    public string Approach { get; set; } = TrackApproach.Employer.Code();

    /// <summary>Codes of the target groups.</summary>
    public HashSet<string> TargetGroups { get; } = new(StringComparer.Ordinal);

    /// <summary>First day.</summary>
    public string PlannedStart { get; set; } = "";

    /// <summary>Last day.</summary>
    public string PlannedEnd { get; set; } = "";

    /// <summary>Number of places.</summary>
    public string Places { get; set; } = "";

    /// <summary>Round.</summary>
    public string Round { get; set; } = "1";

    /// <summary>Name of the leading organisation.</summary>
    public string LeadName { get; set; } = "";

    /// <summary>Kind of the leading organisation.</summary>
    public string LeadType { get; set; } = "";

    /// <summary>Organisation number of the leading organisation.</summary>
    public string LeadNumber { get; set; } = "";

    /// <summary>Municipality codes, separated by line breaks, commas or spaces.</summary>
    public string Municipalities { get; set; } = "";

    /// <summary>SSYK codes, separated likewise.</summary>
    public string Occupations { get; set; } = "";

    /// <summary>SNI codes, separated likewise.</summary>
    public string Sectors { get; set; } = "";

    /// <summary>True where participants are taken in one after another.</summary>
    public bool RollingIntake { get; set; }

    /// <summary>Registration number of the local agreement.</summary>
    public string Agreement { get; set; } = "";

    /// <summary>Names of units, one per line.</summary>
    public string Units { get; set; } = "";

    /// <summary>Employers, at least one.</summary>
    public List<TypedEmployer> Employers { get; } = [new()];

    /// <summary>Element id of a field's control, also its test id.</summary>
    public static string FieldId(string field) => "falt-" + field.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    /// <summary>The control that shows a field: all codes of a list are typed in one.</summary>
    public static string ControlOf(string field) => EntryOfTextList().Replace(field, "${list}");

    /// <summary>Name of a field without the number of its employer; the two organisations' numbers share one label.</summary>
    public static string LabelKey(string field)
    {
        var name = IndexOfEmployer().Replace(ControlOf(field), "");
        return name switch
        {
            "arbetsgivare.orgnr" or "huvudman.orgnr" => "orgnr",
            "arbetsgivare.lediga" => "lediga",
            "arbetsgivare.behov" => "behov",
            _ => name,
        };
    }

    /// <summary>Element id of the control that shows a field.</summary>
    public string? IdOf(string field) => FieldId(string.Equals(field, "huvudman", StringComparison.Ordinal) ? "huvudman.namn" : ControlOf(field));

    /// <summary>Puts back what the browser kept over an interruption, under the names of the form's controls.</summary>
    /// <returns>True when there was anything.</returns>
    public bool Restore(IReadOnlyDictionary<string, string> kept)
    {
        if (kept.All(pair => pair.Key is "omgang" or "ingang" || pair.Value.Length == 0))
        {
            return false;
        }

        Title = Kept("titel");
        Description = Kept("beskrivning");
        Approach = Kept("ingang");
        PlannedStart = Kept("planeradStart");
        PlannedEnd = Kept("planeratSlut");
        Places = Kept("platser");
        Round = Kept("omgang");
        LeadName = Kept("huvudmanNamn");
        LeadType = Kept("huvudmanTyp");
        LeadNumber = Kept("huvudmanOrgnr");
        Municipalities = Kept("kommuner");
        Occupations = Kept("yrken");
        Sectors = Kept("branscher");
        RollingIntake = TypedEvidence.ReadList(Kept("lopandeIntag")).Count > 0;
        Agreement = Kept("overenskommelse");
        Units = Kept("afEnheter");
        TargetGroups.UnionWith(TypedEvidence.ReadList(Kept("malgrupper")));
        Employers.Clear();
        do
        {
            var start = $"arbetsgivare{Employers.Count}";
            Employers.Add(new TypedEmployer { Name = Kept($"{start}namn"), Number = Kept($"{start}orgnr"), Vacancies = Kept($"{start}lediga"), Need = Kept($"{start}behov") });
        }
        while (kept.ContainsKey($"arbetsgivare{Employers.Count}namn"));
        return true;

        string Kept(string name) => kept.GetValueOrDefault(name, "");
    }

    /// <summary>Adds or removes a target group.</summary>
    public void Choose(TargetGroup group, bool isChosen)
    {
        if (isChosen)
        {
            TargetGroups.Add(group.Code());
        }
        else
        {
            TargetGroups.Remove(group.Code());
        }
    }

    /// <summary>Faults that would be lost if the text were simply left out; everything else is judged by the server.</summary>
    public IReadOnlyList<Refusal> UnreadableNumbersAndDates()
    {
        List<Refusal> faults = [.. UnreadableDates(("planeradStart", PlannedStart), ("planeratSlut", PlannedEnd))];
        CheckNumber(Places, "platser");
        CheckNumber(Round, "omgång");
        for (var i = 0; i < Employers.Count; i++)
        {
            CheckNumber(Employers[i].Vacancies, $"arbetsgivare[{i}].lediga");
        }

        return faults;

        void CheckNumber(string text, string field)
        {
            if (!IsNumberOrEmpty(text))
            {
                faults.Add(new Refusal { Rule = NumberRule, Field = field });
            }
        }
    }

    /// <summary>Faults of dates that are typed but are none; an empty text is no fault.</summary>
    public static IReadOnlyList<Refusal> UnreadableDates(params (string Field, string Text)[] dates) =>
        [.. dates.Where(date => !IsDateOrEmpty(date.Text)).Select(date => new Refusal { Rule = DateRule, Field = date.Field })];

    /// <summary>Faults of dates that must be given.</summary>
    public static IReadOnlyList<Refusal> MissingDates(params (string Field, string Text)[] dates) =>
    [
        .. dates.Where(date => TextOrNull(date.Text) is null).Select(date => new Refusal { Rule = "FieldIsFilledIn", Field = date.Field }),
        .. UnreadableDates(dates),
    ];

    /// <summary>The date that is typed; null where none is.</summary>
    public static DateOnly? DateOrNull(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>What a correction takes.</summary>
    public TrackDetails ToDetails() => new()
    {
        Title = TextOrNull(Title),
        Description = TextOrNull(Description),
        TargetGroups = [.. TargetGroups],
        PlacesPlanned = NumberOrNull(Places),
        MunicipalityCodes = Codes(Municipalities),
        OccupationCodes = Codes(Occupations),
        SectorCodes = Codes(Sectors),
        RollingIntake = RollingIntake,
        CooperationAgreementRef = TextOrNull(Agreement),
        EmploymentServiceUnits = Units.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary>What a track says now, as it stands in the fields.</summary>
    public static TypedTrack Of(TrackPage page)
    {
        var details = page.Details;
        var typed = new TypedTrack
        {
            Title = details.Title ?? "",
            Description = details.Description ?? "",
            Places = FieldNames.Typed(details.PlacesPlanned),
            Municipalities = string.Join('\n', details.MunicipalityCodes),
            Occupations = string.Join('\n', details.OccupationCodes),
            Sectors = string.Join('\n', details.SectorCodes),
            RollingIntake = details.RollingIntake,
            Agreement = details.CooperationAgreementRef ?? "",
            Units = string.Join('\n', details.EmploymentServiceUnits),
        };
        typed.TargetGroups.UnionWith(details.TargetGroups);
        return typed;
    }

    /// <summary>What the command takes.</summary>
    public NewTrack ToNewTrack() => new()
    {
        Title = TextOrNull(Title),
        Description = TextOrNull(Description),
        Approach = TextOrNull(Approach),
        TargetGroups = [.. TargetGroups],
        PlannedStart = DateOrNull(PlannedStart),
        PlannedEnd = DateOrNull(PlannedEnd),
        PlacesPlanned = NumberOrNull(Places),
        Round = NumberOrNull(Round),
        MunicipalityCodes = Codes(Municipalities),
        OccupationCodes = Codes(Occupations),
        SectorCodes = Codes(Sectors),
        RollingIntake = RollingIntake,
        CooperationAgreementRef = TextOrNull(Agreement),
        EmploymentServiceUnits = Units.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Lead = new NewOrganisation { Name = TextOrNull(LeadName), Type = TextOrNull(LeadType), OrganisationNumber = TextOrNull(LeadNumber) },
        Employers =
        [
            .. Employers.Select(employer => new NewTrackEmployer
            {
                Name = TextOrNull(employer.Name),
                OrganisationNumber = TextOrNull(employer.Number),
                VacanciesEstimated = NumberOrNull(employer.Vacancies),
                Need = TextOrNull(employer.Need),
            }),
        ],
    };

    private static string? TextOrNull(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string[] Codes(string text) => text.Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDateOrEmpty(string text) => TextOrNull(text) is null || DateOrNull(text) is not null;

    private static bool IsNumberOrEmpty(string text) => TextOrNull(text) is null || NumberOrNull(text) is not null;

    private static int? NumberOrNull(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<list>kommuner|yrken|branscher|afEnheter|målgrupper)\[\d+\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntryOfTextList();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexOfEmployer();
}
