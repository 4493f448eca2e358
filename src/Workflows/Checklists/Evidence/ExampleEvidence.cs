using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>
/// Evidence that a coordinator could plausibly enter, for example tracks and for tests. It holds by the item's own rule on the day it is made,
/// names functions instead of people, and its counts agree from item to item.
/// </summary>
public static partial class ExampleEvidence
{
    private const int Accepted = 17;
    private const int PlannedActivities = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values for an item, field key to text.</summary>
    /// <exception cref="ArgumentException">The item has no evidence rule, so there is nothing to show.</exception>
    public static IReadOnlyDictionary<string, string> For(string itemCode, EvidenceSurroundings surroundings)
    {
        var today = surroundings.Today;
        (string Key, object Value)[] values = ChecklistCatalogue.Shipped.Find(itemCode)?.Area switch
        {
            ChecklistArea.EmployerInvolvement => EmployerInvolvement(itemCode, today, surroundings),
            ChecklistArea.Interventions => Interventions(itemCode, today, surroundings),
            ChecklistArea.Participants => Participants(itemCode, today, surroundings),
            _ => OfCoordinator(itemCode, today, surroundings),
        };
        return values.ToDictionary(pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>Values for the item of one participant, where the form of all participants is another.</summary>
    public static IReadOnlyDictionary<string, string> ForParticipant(string itemCode, EvidenceSurroundings surroundings)
    {
        if (itemCode is "AVSL-01")
        {
            return new[] { ("utfall", (object)"ANSTALLD_I_SPARET"), ("datum", surroundings.Today), ("enligtPlan", true) }.ToDictionary(pair => pair.Item1, pair => Text(pair.Item2), StringComparer.Ordinal);
        }

        return For(itemCode, surroundings).Where(pair => pair.Key is not ("anstallda" or "studerande")).ToDictionary(StringComparer.Ordinal);
    }

    private static (string Key, object Value)[] OfCoordinator(string itemCode, DateOnly today, EvidenceSurroundings surroundings)
    {
        return itemCode[..4] switch
        {
            "PLAN" => Planning(itemCode, today, surroundings),
            "REKR" => Recruitment(itemCode, today, surroundings),
            "GENO" => Implementation(itemCode, today),
            "AVSL" => Closure(itemCode, today, surroundings),
            _ => throw None(itemCode),
        };
    }

    private static (string Key, object Value)[] Planning(string itemCode, DateOnly today, EvidenceSurroundings surroundings) => itemCode switch
    {
        "PLAN-01" =>
        [
            ("diarienummer", "AMN 2025/0417"), ("parter", Parties("KOMMUN", "AF")), ("omfattarJobbspar", true),
            ("giltigFran", surroundings.PlannedStart.AddYears(-1)), ("giltigTill", surroundings.PlannedEnd.AddYears(1)),
        ],
        "PLAN-02" =>
        [
            ("koordinator", "Jobbspårskoordinator, arbetsmarknadsenheten"), ("ledandeOrganisation", "KOMMUN"), ("ersattare", "Samordnare, vuxenutbildningen"),
            ("kontaktAf", "Arbetsgivarrådgivare, Arbetsförmedlingen"), ("kontaktKommun", "Näringslivsutvecklare, kommunen"), ("utseddDatum", today),
        ],
        "PLAN-03" =>
        [
            ("ordforande", "Chef för arbetsmarknadsenheten"), ("ledamoterAf", Lines("Sektionschef, Arbetsförmedlingen")), ("ledamoterKommun", Lines("Rektor, vuxenutbildningen", "Näringslivschef")),
            ("motesdatum", Lines(Written.Date(today.AddDays(14)), Written.Date(today.AddDays(70)))), ("hogreUppAf", "Enhetschef, Arbetsförmedlingen"), ("hogreUppKommun", "Förvaltningsdirektör, kommunen"),
        ],
        "PLAN-04" => TimePlan(today, surroundings),
        "PLAN-05" =>
        [
            ("yrken", Lines("Chaufför, tung trafik")), ("antal", Accepted), ("startFran", Later(surroundings.PlannedEnd, today)), ("startTill", Later(surroundings.PlannedEnd, today).AddDays(60)),
            ("aterkommande", true), ("metod", "MOTE"), ("datum", today), ("deltog", Parties("ARBETSGIVARE", "KOMMUN", "AF")),
        ],
        "PLAN-06" =>
        [
            ("status", "FASTSTALLD"), ("version", 1), ("skallkrav", Lines("C-körkort vid anställning", "YKB vid anställning", "Kan läsa och följa körorder på svenska")),
            ("godkandAv", "Produktionschef hos arbetsgivaren"), ("datum", today),
        ],
        "PLAN-07" => Chain(surroundings.FinishedOf("PLAN-06")),
        "PLAN-08" =>
        [
            ("kanaler", Parties("AF", "EKONOMISKT_BISTAND", "SFI_VUX")),
            ("aktiviteter", Lines([.. Enumerable.Range(1, PlannedActivities).Select(number => $"{Written.Date(today.AddDays(7 * number))} Informationsträff {number}")])),
            ("slutordet", "ARBETSGIVARE"), ("antalSokta", Accepted), ("reserver", 3), ("kvitterat", Parties("KOMMUN", "AF", "ARBETSGIVARE")), ("kvitteratDatum", today),
        ],
        "PLAN-09" =>
        [
            ("forvantningar", "Kommer i tid, vill lära sig yrket och är med hela vägen."), ("egetAtagande", "Utser handledare, tar emot på praktik och deltar i urvalet."),
            ("bekraftadAv", "Personalchef hos arbetsgivaren"), ("datum", today),
        ],
        _ => throw None(itemCode),
    };

    private static (string Key, object Value)[] TimePlan(DateOnly today, EvidenceSurroundings surroundings)
    {
        var recruited = Later(surroundings.PlannedStart.AddDays(-7), surroundings.RegisteredOn);
        var ended = Later(surroundings.PlannedEnd, recruited);
        return
        [
            ("version", 1), ("planeringKlar", surroundings.RegisteredOn), ("rekryteringKlar", recruited), ("genomforandeKlart", ended), ("avslutningKlar", ended.AddDays(42)),
            ("uppgifter", Lines("Kommunen – bokar utbildning och lokal", "Arbetsförmedlingen – beslutar om praktik", "Arbetsgivaren – utser handledare")),
            ("parter", Parties("KOMMUN", "AF", "ARBETSGIVARE", "UTBILDARE")), ("kvitterat", Parties("KOMMUN", "AF", "ARBETSGIVARE", "UTBILDARE")), ("kvitteratDatum", today),
        ];
    }

    private static (string Key, object Value)[] Chain(IReadOnlyList<EvidenceValues> profiles)
    {
        var requirements = profiles.Sum(profile => profile.List("skallkrav").Count);
        return
        [
            ("kedjaVersion", 1), ("kravprofilVersion", profiles.Count > 0 ? profiles[0].Number("version") ?? 1 : 1),
            ("insatser", Lines("Introduktionsvecka", "C-körkort och YKB", "Yrkessvenska", "Praktik med handledare")),
            ("antalKrav", requirements), ("kravIInsats", requirements), ("kravVidUrval", 0),
        ];
    }

    private static (string Key, object Value)[] Recruitment(string itemCode, DateOnly today, EvidenceSurroundings surroundings)
    {
        var planned = surroundings.FinishedOf("PLAN-08").Sum(plan => plan.List("aktiviteter").Count) is var count and > 0 ? count : PlannedActivities;
        return itemCode switch
        {
            "REKR-01" =>
            [
                ("gemensamLista", true), ("kandidater", 41), ("franAf", 24), ("franKommun", 15), ("franAnnan", 2), ("dubbletterKontrollerade", true), ("datum", today),
                ("kontaktfordelning", "Arbetsförmedlingen kontaktar dem som är inskrivna där, kommunen övriga."),
            ],
            "REKR-02" =>
            [
                ("planerade", planned), ("genomforda", planned - 1), ("installda", 1), ("orsak", "För få anmälda."), ("ersattning", "Ny träff hölls på vuxenutbildningen veckan efter."), ("datum", today),
            ],
            "REKR-03" => [("form", "SPEEDDEJTNING"), ("tillfallen", 2), ("datum", today), ("deltogIBeslut", true), ("foretraddAv", "Arbetsledare hos arbetsgivaren")],
            "REKR-04" => [("fragatDatum", today), ("behov", "INTERVJUGUIDE"), ("givetDatum", today)],
            _ => throw None(itemCode),
        };
    }

    private static (string Key, object Value)[] Implementation(string itemCode, DateOnly today) => itemCode switch
    {
        "GENO-01" => [("datum", today), ("ataganden", 6), ("uppfyllda", 6), ("paVag", 0), ("forsenade", 0), ("kanEj", 0)],
        "GENO-02" => [("datum", today), ("progression", "4"), ("planenFoljs", "JA"), ("insatsernaGenomfors", "DELVIS"), ("nastaStegKant", true), ("atgarder", "En kurs flyttas en vecka.")],
        "GENO-03" => [("datum", today), ("nojdhet", "4"), ("avserAnstalla", Accepted - 2), ("handledningen", "JA")],
        "GENO-04" =>
        [
            ("nuvarandeInsats", "Yrkessvenska"), ("nuvarandeSlut", today.AddDays(14)), ("nastaInsats", "Praktik med handledare"), ("nastaStatus", "BEKRAFTAD"),
            ("nastaStart", today.AddDays(15)), ("overlamningDatum", today), ("informeradeDatum", today),
        ],
        "GENO-05" => [("datum", today), ("bekraftat", true), ("paVagIn", Accepted), ("avserAnstalla", Accepted - 2)],
        "GENO-06" =>
        [
            ("kategori", "HANDLEDARE"), ("allvar", "MEDEL"), ("beskrivning", "En handledare är borta i tre veckor."), ("agare", "Arbetsledare hos arbetsgivaren"),
            ("atgard", "En ersättare har utsetts."), ("status", "LOST"), ("klartDatum", today),
        ],
        "GENO-07" =>
        [
            ("niva", "STYRGRUPP"), ("fraga", "Kan praktiken förlängas med fyra veckor?"), ("alternativ", Lines("Förläng praktiken", "Behåll planen")),
            ("onskatBeslut", "Att styrgruppen godkänner fyra veckor till."), ("lyftDatum", today), ("beslut", "Praktiken förlängs."), ("beslutsdatum", today), ("aterkopplatDatum", today),
        ],
        _ => throw None(itemCode),
    };

    private static (string Key, object Value)[] Closure(string itemCode, DateOnly today, EvidenceSurroundings surroundings)
    {
        var started = surroundings.FinishedOf("AVSL-01") is { Count: > 0 } closures ? closures.Sum(closure => closure.Number("deltagare") ?? 1) : Accepted;
        return itemCode switch
        {
            "AVSL-01" =>
            [
                ("deltagare", Accepted), ("anstalldISparet", 11), ("anstalldAnnan", 1), ("studier", 2), ("fullfoljtUtanAnstallning", 1), ("avhopp", 2), ("annat", 0),
                ("enligtPlan", 15), ("andradOrsak", "Två avbröt för annat arbete."), ("datum", today),
            ],
            "AVSL-02" =>
            [
                ("anstallda", 12), ("form", "TILLSVIDARE"), ("omfattning", 100), ("anstallningStart", today.AddDays(30)), ("subvention", "BIFALL"),
                ("ansokanDatum", today.AddDays(-30)), ("beslutsdatum", today),
            ],
            "AVSL-03" =>
            [
                ("studerande", 2), ("utbildning", "Vård- och omsorgsutbildning, komvux"), ("anmalanDatum", today.AddDays(-40)), ("antagning", "ANTAGEN"), ("studieplan", "FINNS"), ("studiestart", today.AddDays(40)),
            ],
            "AVSL-04" =>
            [
                ("startade", started), ("fullfoljde", started - (started / 8)), ("hoppadeAv", started / 8), ("kvinnor", started / 2), ("man", started - (started / 2)), ("konEjUppgivet", 0),
                ("anstallda", started / 2), ("studerande", started / 8), ("veckor", 48), ("glappdagar", 9), ("eskaleringar", 1),
                ("sammanfattning", "De flesta fick anställning hos arbetsgivaren. Övergången till praktik tog längre tid än planerat."),
            ],
            "AVSL-05" =>
            [
                ("anstallning", "Ja, de flesta. Två valde studier."), ("utbildning", "Ja, men yrkessvenskan kunde ha börjat tidigare."), ("faserna", "Rekryteringen gick bra, planeringen drog ut på tiden."),
                ("fortsattBehov", "Ja, arbetsgivaren behöver fler nästa år."), ("andringar", "Lägg yrkessvenskan från första veckan."), ("godaExempel", "Ja, gärna arbetet med handledarna."),
                ("deltog", Parties("KOMMUN", "AF", "ARBETSGIVARE")), ("datum", today),
            ],
            "AVSL-06" =>
            [
                ("beslut", "JA"), ("beslutatAv", "STYRGRUPP"), ("datum", today), ("nyStart", Later(today, surroundings.PlannedStart).AddDays(120)), ("andringar", "Yrkessvenska från första veckan."),
            ],
            _ => throw None(itemCode),
        };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string[] Parties(params string[] codes) => codes;

    private static string[] Lines(params string[] lines) => lines;

    private static string Text(object value) => value switch
    {
        bool answer => answer ? "true" : "false",
        int number => Written.Number(number),
        DateOnly date => Written.Date(date),
        string[] list => JsonSerializer.Serialize(list, Readable),
        _ => (string)value,
    };

    private static ArgumentException None(string itemCode) => new($"Item '{itemCode}' has no evidence rule.", nameof(itemCode));
}
