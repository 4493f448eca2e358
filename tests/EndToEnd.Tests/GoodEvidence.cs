using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>
/// Evidence that completes each of the coordinator's items, as one would type it: several lines by line breaks, several choices
/// by their codes. Facts are dated on the day they are entered.
/// </summary>
internal sealed class GoodEvidence(DateOnly plannedStart, DateOnly plannedEnd)
{
    /// <summary>What the requirement profile asks for; the chain of interventions must cover each.</summary>
    private static readonly string[] Requirements = ["C-körkort med YKB", "Yrkessvenska för renhållning", "Fysisk ork för lyft och steg"];

    private static readonly string[] Parties = ["KOMMUN", "AF", "ARBETSGIVARE"];

    /// <summary>Field key to what is typed.</summary>
    /// <param name="item">Item code.</param>
    /// <param name="today">Today in the product.</param>
    public IReadOnlyDictionary<string, string> For(string item, DateOnly today)
    {
        if (ChecklistCatalogue.Shipped[item] is { Area: not ChecklistArea.Coordination } entry)
        {
            return Example(entry, today);
        }

        var fields = item[..4] switch
        {
            "PLAN" => Planning(item, today),
            "REKR" => Recruitment(item, today),
            "GENO" => Implementation(item, today),
            _ => Closure(item, today),
        };
        return fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
    }

    /// <summary>The shipped example, typed: lines by line breaks, choices by spaces.</summary>
    private Dictionary<string, string> Example(CatalogueItem item, DateOnly today)
    {
        var values = ExampleEvidence.For(item.Code, new EvidenceSurroundings
        {
            Today = today,
            RegisteredOn = today,
            PlannedStart = plannedStart,
            PlannedEnd = plannedEnd,
            ActiveCoordinators = 1,
            Calendar = new WorkingDayCalendar(),
        });
        return item.Fields.Where(field => values.ContainsKey(field.Key)).ToDictionary(field => field.Key, field => Typed(field.Kind, values[field.Key]), StringComparer.Ordinal);
    }

    private static string Typed(EvidenceFieldKind kind, string value) => kind switch
    {
        EvidenceFieldKind.Lines => Lines(JsonSerializer.Deserialize<string[]>(value)!),
        EvidenceFieldKind.Choices => Several(JsonSerializer.Deserialize<string[]>(value)!),
        _ => value,
    };

    private IReadOnlyList<(string Key, string Value)> Planning(string item, DateOnly today) => item switch
    {
        "PLAN-01" =>
        [
            ("diarienummer", "KS 2026/114"), ("parter", Several("KOMMUN", "AF")), ("omfattarJobbspar", "true"),
            ("giltigFran", Day(plannedStart.AddYears(-1))), ("giltigTill", Day(plannedEnd.AddYears(1))),
        ],
        "PLAN-02" =>
        [
            ("koordinator", "Samordnare på arbetsmarknadsenheten"), ("ledandeOrganisation", "KOMMUN"), ("ersattare", "Biträdande samordnare"),
            ("kontaktAf", "Arbetsgivarrådgivare, Göteborg"), ("kontaktKommun", "Enhetschef, vuxenutbildningen"), ("utseddDatum", Day(today)),
        ],
        "PLAN-03" =>
        [
            ("ordforande", "Förvaltningschef arbetsmarknad"), ("ledamoterAf", Lines("Enhetschef AF", "Branschansvarig AF")),
            ("ledamoterKommun", Lines("Rektor vuxenutbildningen", "Näringslivschef")), ("motesdatum", Lines(Day(today.AddDays(21)), Day(today.AddDays(84)))),
            ("hogreUppAf", "Regionchef AF"), ("hogreUppKommun", "Kommundirektör"),
        ],
        "PLAN-04" =>
        [
            ("version", "1"), ("planeringKlar", Day(plannedStart.AddDays(-40))), ("rekryteringKlar", Day(plannedStart.AddDays(-5))),
            ("genomforandeKlart", Day(plannedEnd)), ("avslutningKlar", Day(plannedEnd.AddDays(45))),
            ("uppgifter", Lines("AF: kandidater och beslut", "Kommunen: yrkesvux och språkstöd", "Renova: handledare och praktikplatser")),
            ("parter", Several(Parties)), ("kvitterat", Several(Parties)), ("kvitteratDatum", Day(today)),
        ],
        "PLAN-05" =>
        [
            ("yrken", "Renhållningsarbetare, chaufför"), ("antal", "12"), ("startFran", Day(Later(plannedStart, today))), ("startTill", Day(Later(plannedEnd, today))),
            ("aterkommande", "true"), ("metod", "ARBETSPLATSBESOK"), ("datum", Day(today)), ("deltog", Several(Parties)),
        ],
        "PLAN-06" =>
        [
            ("status", "FASTSTALLD"), ("version", "1"), ("skallkrav", Lines(Requirements)), ("godkandAv", "Personalchef, Renova"), ("datum", Day(today)),
        ],
        "PLAN-07" =>
        [
            ("kedjaVersion", "1"), ("kravprofilVersion", "1"), ("insatser", Lines("Yrkesvux C och YKB", "Yrkessvenska", "Praktik med handledare")),
            ("antalKrav", Requirements.Length.ToString(CultureInfo.InvariantCulture)), ("kravIInsats", "2"), ("kravVidUrval", "1"),
        ],
        "PLAN-08" =>
        [
            ("kanaler", Several("AF", "SFI_VUX")), ("aktiviteter", Lines($"{Day(today.AddDays(20))} Informationsträff", $"{Day(today.AddDays(27))} Provkörning och samtal")),
            ("slutordet", "GEMENSAMT"), ("antalSokta", "18"), ("reserver", "4"), ("kvitterat", Several(Parties)), ("kvitteratDatum", Day(today)),
        ],
        "PLAN-09" =>
        [
            ("forvantningar", "Deltagarna kommer i tid och deltar i alla moment."), ("egetAtagande", "Renova utser två handledare per lag."),
            ("bekraftadAv", "Driftchef, Renova"), ("datum", Day(today)),
        ],
        _ => throw Unknown(item),
    };

    private static IReadOnlyList<(string Key, string Value)> Recruitment(string item, DateOnly today) => item switch
    {
        "REKR-01" =>
        [
            ("gemensamLista", "true"), ("kandidater", "31"), ("franAf", "18"), ("franKommun", "11"), ("franAnnan", "2"),
            ("dubbletterKontrollerade", "true"), ("datum", Day(today)), ("kontaktfordelning", "AF ringer sina, kommunen sina."),
        ],
        "REKR-02" => [("planerade", "2"), ("genomforda", "2"), ("installda", "0"), ("datum", Day(today))],
        "REKR-03" => [("form", "INTERVJU"), ("tillfallen", "2"), ("datum", Day(today)), ("deltogIBeslut", "true"), ("foretraddAv", "Driftchef, Renova")],
        "REKR-04" => [("fragatDatum", Day(today)), ("behov", "INTERVJUGUIDE"), ("givetDatum", Day(today))],
        _ => throw Unknown(item),
    };

    private static IReadOnlyList<(string Key, string Value)> Implementation(string item, DateOnly today) => item switch
    {
        "GENO-01" => [("datum", Day(today)), ("ataganden", "7"), ("uppfyllda", "7"), ("paVag", "0"), ("forsenade", "0"), ("kanEj", "0")],
        "GENO-02" => [("datum", Day(today)), ("progression", "4"), ("planenFoljs", "JA"), ("insatsernaGenomfors", "JA"), ("nastaStegKant", "true")],
        "GENO-03" => [("datum", Day(today)), ("nojdhet", "4"), ("avserAnstalla", "10"), ("handledningen", "JA")],
        "GENO-07" => [("alternativ", Lines("En projektledare", "Ett uppehåll")), ("onskatBeslut", "En projektledare")], // the decision itself supplies the rest
        "GENO-04" =>
        [
            ("nuvarandeInsats", "Yrkesvux C och YKB"), ("nuvarandeSlut", Day(today.AddDays(14))), ("nastaInsats", "Praktik hos Renova"),
            ("nastaStatus", "BEKRAFTAD"), ("nastaStart", Day(today.AddDays(15))), ("overlamningDatum", Day(today)), ("informeradeDatum", Day(today)),
        ],
        "GENO-05" => [("datum", Day(today)), ("bekraftat", "true"), ("paVagIn", "12"), ("avserAnstalla", "10")],
        "GENO-06" =>
        [
            ("kategori", "TRANSPORT"), ("allvar", "HOG"), ("beskrivning", "Ingen buss före morgonpasset klockan sex."), ("agare", "Samordnaren"),
            ("atgard", "Renova flyttar passets början till halv sju."), ("status", "LOST"), ("klartDatum", Day(today)),
        ],
        _ => throw Unknown(item),
    };

    private static IReadOnlyList<(string Key, string Value)> Closure(string item, DateOnly today) => item switch
    {
        "AVSL-01" =>
        [
            ("deltagare", "18"), ("anstalldISparet", "11"), ("anstalldAnnan", "1"), ("studier", "2"), ("fullfoljtUtanAnstallning", "2"), ("avhopp", "2"),
            ("annat", "0"), ("enligtPlan", "16"), ("andradOrsak", "Två flyttade från orten."), ("datum", Day(today)),
        ],
        "AVSL-02" =>
        [
            ("anstallda", "12"), ("form", "TILLSVIDARE"), ("omfattning", "100"), ("anstallningStart", Day(today.AddDays(14))), ("subvention", "BIFALL"),
            ("ansokanDatum", Day(today)), ("beslutsdatum", Day(today)),
        ],
        "AVSL-03" =>
        [
            ("studerande", "2"), ("utbildning", "Yrkesvux, fordonsteknik"), ("anmalanDatum", Day(today)), ("antagning", "ANTAGEN"), ("studieplan", "FINNS"),
            ("studiestart", Day(today.AddDays(30))),
        ],
        "AVSL-04" =>
        [
            ("startade", "18"), ("fullfoljde", "16"), ("hoppadeAv", "2"), ("kvinnor", "6"), ("man", "12"), ("konEjUppgivet", "0"), ("anstallda", "12"),
            ("studerande", "2"), ("veckor", "22"), ("glappdagar", "0"), ("eskaleringar", "0"), ("sammanfattning", "Elva av arton anställdes av Renova."),
        ],
        "AVSL-05" =>
        [
            ("anstallning", "Elva anställdes av Renova och en av ett annat bolag."), ("utbildning", "C-körkort och YKB gav det som passen krävde."),
            ("faserna", "Rekryteringen tog två veckor längre än planerat."), ("fortsattBehov", "Renova behöver tio till under nästa år."),
            ("andringar", "Yrkessvenskan börjar en månad tidigare."), ("godaExempel", "Handledare i par gjorde deltagarna tryggare."),
            ("deltog", Several(Parties)), ("datum", Day(today)),
        ],
        "AVSL-06" =>
        [
            ("beslut", "JA"), ("beslutatAv", "STYRGRUPP"), ("datum", Day(today)), ("nyStart", Day(today.AddDays(120))), ("andringar", "Yrkessvenska tidigare."),
        ],
        _ => throw Unknown(item),
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    private static string Several(params string[] codes) => string.Join(' ', codes);

    private static ArgumentOutOfRangeException Unknown(string item) => new(nameof(item), item, "No evidence is written down for this item.");
}
