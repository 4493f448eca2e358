using System.Globalization;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Components.Tracks;

/// <summary>What is typed in the form for a new track, as typed: a date that is none stays on the screen until it is mended.</summary>
internal sealed partial class TypedTrack
{
    /// <summary>Name of the refusal for text where a whole number belongs.</summary>
    public const string NumberRule = "NumberIsWholeNumber";

    /// <summary>Name of the refusal for text where a date belongs.</summary>
    public const string DateRule = "DateIsWrittenYearMonthDay";

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
        List<Refusal> faults = [];
        Check(IsDateOrEmpty(PlannedStart), DateRule, "planeradStart");
        Check(IsDateOrEmpty(PlannedEnd), DateRule, "planeratSlut");
        Check(IsNumberOrEmpty(Places), NumberRule, "platser");
        Check(IsNumberOrEmpty(Round), NumberRule, "omgång");
        for (var i = 0; i < Employers.Count; i++)
        {
            Check(IsNumberOrEmpty(Employers[i].Vacancies), NumberRule, $"arbetsgivare[{i}].lediga");
        }

        return faults;

        void Check(bool holds, string rule, string field)
        {
            if (!holds)
            {
                faults.Add(new Refusal { Rule = rule, Field = field });
            }
        }
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

    private static DateOnly? DateOrNull(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int? NumberOrNull(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<list>kommuner|yrken|afEnheter|målgrupper)\[\d+\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntryOfTextList();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexOfEmployer();
}
