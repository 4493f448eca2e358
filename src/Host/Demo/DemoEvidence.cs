using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Host.Demo;

/// <summary>What a coordinator of the example would enter to complete an item, on a given day. The same rules judge it as anybody's.</summary>
internal sealed class DemoEvidence(DemoTrack track, DateOnly registered, DateOnly start, DateOnly end, DateOnly today)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Parties = ["KOMMUN", "AF", "ARBETSGIVARE"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private int Places => track.Form.PlacesPlanned ?? 1;

    private int Employers => track.Form.Employers.Count;

    private EvidenceSurroundings Around => new()
    {
        Today = today,
        RegisteredOn = registered,
        PlannedStart = start,
        PlannedEnd = end,
        ActiveCoordinators = 1,
        Calendar = new WorkingDayCalendar(),
    };

    /// <summary>The values of one item's form.</summary>
    public IReadOnlyDictionary<string, string> Of(string itemCode)
    {
        values.Clear();
        switch (itemCode)
        {
            case "PLAN-01": Agreement(); break;
            case "PLAN-02": Appointments(); break;
            case "PLAN-03": SteeringGroup(); break;
            case "PLAN-04": TimePlan(); break;
            case "PLAN-05": Need(); break;
            case "PLAN-06": RequirementProfile(); break;
            case "PLAN-07": Interventions(); break;
            case "PLAN-08": RecruitmentPlan(); break;
            case "PLAN-09": Expectations(); break;
            case "REKR-01": Candidates(); break;
            case "REKR-02": Activities(); break;
            case "REKR-03": Selection(); break;
            case "REKR-04": Support(); break;
            case "GENO-01": Commitments(); break;
            case "GENO-02": FollowUp(); break;
            case "GENO-03": EmployerFollowUp(); break;
            case "GENO-04": Transition(); break;
            case "GENO-05": Pipeline(); break;
            case "AVSL-01": Outcomes(); break;
            case "AVSL-02": Employments(); break;
            case "AVSL-03": Set(("studerande", 0)); break;
            case "AVSL-04": Summary(); break;
            case "AVSL-05": Evaluation(); break;
            case "AVSL-06": NewRound(); break;
            default: return ExampleEvidence.For(itemCode, Around);
        }

        return new Dictionary<string, string>(values, StringComparer.Ordinal);
    }

    private void Agreement() => Set(
        ("diarienummer", $"KS {registered.Year.ToString(CultureInfo.InvariantCulture)}/0417"), ("parter", List("KOMMUN", "AF")), ("omfattarJobbspar", true),
        ("giltigFran", registered.AddMonths(-6)), ("giltigTill", end.AddMonths(6)));

    private void Appointments() => Set(
        ("koordinator", "Koordinatorn enligt spårets tilldelning"), ("ledandeOrganisation", track.Form.Lead?.Type ?? "KOMMUN"), ("ersattare", "Ersättaren enligt spårets tilldelning"),
        ("kontaktAf", "Arbetsförmedlare för branschen"), ("kontaktKommun", "Handläggare vid arbetsmarknadsenheten"), ("utseddDatum", today));

    private void SteeringGroup() => Set(
        ("ordforande", "Förvaltningschefen"), ("ledamoterAf", List("Sektionschefen")), ("ledamoterKommun", List("Förvaltningschefen", "Rektorn för vuxenutbildningen")),
        ("motesdatum", List(Day(registered.AddDays(40)), Day(registered.AddDays(130)))), ("hogreUppAf", "Enhetschefen"), ("hogreUppKommun", "Kommundirektören"));

    private void TimePlan() => Set(
        ("version", 1), ("planeringKlar", registered.AddDays(55)), ("rekryteringKlar", Later(start, registered.AddDays(60))), ("genomforandeKlart", end), ("avslutningKlar", end.AddDays(45)),
        ("uppgifter", List("Kommunen: utbildningsplatser och yrkessvenska", "Arbetsförmedlingen: kandidater och beslut", "Arbetsgivaren: handledare och praktikplatser")),
        ("parter", List(Parties)), ("kvitterat", List(Parties)), ("kvitteratDatum", today));

    private void Need() => Set(
        ("yrken", List([.. track.Form.OccupationCodes])), ("antal", Places), ("startFran", Later(start, today)), ("startTill", Later(end, today)), ("aterkommande", true),
        ("metod", "MOTE"), ("datum", today), ("deltog", List(Parties)));

    private void RequirementProfile() => Set(
        ("status", "FASTSTALLD"), ("version", 1), ("skallkrav", List("Svenska som räcker för arbetet", "Kan arbeta på schema")), ("godkandAv", "Arbetsgivarens verksamhetschef"), ("datum", today));

    private void Interventions() => Set(
        ("kedjaVersion", 1), ("kravprofilVersion", 1), ("insatser", List("Yrkessvenska 10 veckor", "Yrkesutbildning 20 veckor", "Handledd praktik 8 veckor")),
        ("antalKrav", 2 * Employers), ("kravIInsats", Employers), ("kravVidUrval", Employers));

    private void RecruitmentPlan() => Set(
        ("kanaler", List("AF", "SFI_VUX")), ("aktiviteter", List($"{Day(today.AddDays(14))} Informationsträff", $"{Day(today.AddDays(28))} Urvalsmöte hos arbetsgivaren")),
        ("slutordet", "ARBETSGIVARE"), ("antalSokta", Places), ("reserver", 3), ("kvitterat", List(Parties)), ("kvitteratDatum", today));

    private void Expectations() => Set(
        ("forvantningar", "Passa tiderna, vilja lära och säga till när något är oklart."), ("egetAtagande", "Två handledare, introduktion första veckan och avstämning varje månad."),
        ("bekraftadAv", "Arbetsgivarens verksamhetschef"), ("datum", today));

    private void Candidates() => Set(
        ("gemensamLista", true), ("kandidater", Places + 8), ("franAf", Places), ("franKommun", 6), ("franAnnan", 2), ("dubbletterKontrollerade", true), ("datum", today),
        ("kontaktfordelning", "Arbetsförmedlingen ringer sina, arbetsmarknadsenheten övriga."));

    private void Activities() => Set(("planerade", 2), ("genomforda", 2), ("installda", 0), ("datum", today));

    private void Selection() => Set(("form", "URVALSMOTE"), ("tillfallen", 2), ("datum", today), ("deltogIBeslut", true), ("foretraddAv", "Arbetsgivarens verksamhetschef"));

    private void Support() => Set(("fragatDatum", today), ("behov", "INTERVJUGUIDE"), ("givetDatum", today));

    private void Commitments()
    {
        var open = today < end.AddDays(-40) ? 2 : 0;
        Set(("datum", today), ("ataganden", 7), ("uppfyllda", 7 - open), ("paVag", open), ("forsenade", 0), ("kanEj", 0));
    }

    private void FollowUp() => Set(("datum", today), ("progression", "4"), ("planenFoljs", "JA"), ("insatsernaGenomfors", "JA"), ("nastaStegKant", true));

    private void EmployerFollowUp() => Set(("datum", today), ("nojdhet", "4"), ("avserAnstalla", Math.Max(1, Places / 2)), ("handledningen", "JA"));

    private void Transition()
    {
        var last = Later(end.AddDays(-28), today);
        Set(("nuvarandeInsats", "Yrkesutbildning"), ("nuvarandeSlut", last), ("nastaInsats", "Handledd praktik"), ("nastaStatus", "BEKRAFTAD"), ("nastaStart", last.AddDays(1)), ("overlamningDatum", today), ("informeradeDatum", today));
    }

    private void Pipeline() => Set(("datum", today), ("bekraftat", true), ("paVagIn", Places), ("avserAnstalla", Math.Max(1, Places / 2)));

    private void Outcomes() => Set(
        ("deltagare", Places), ("anstalldISparet", Places - 3), ("anstalldAnnan", 1), ("studier", 0), ("fullfoljtUtanAnstallning", 1), ("avhopp", 1), ("annat", 0),
        ("enligtPlan", Places - 1), ("andradOrsak", "En avbröt i förtid."), ("datum", today));

    private void Employments() => Set(
        ("anstallda", Places - 2), ("form", "TILLSVIDARE"), ("omfattning", 100), ("anstallningStart", today.AddDays(14)), ("subvention", "INGEN_BEHOVS"));

    private void Summary() => Set(
        ("startade", Places), ("fullfoljde", Places - 1), ("hoppadeAv", 1), ("kvinnor", Places / 2), ("man", Places - (Places / 2)), ("konEjUppgivet", 0), ("anstallda", Places - 2), ("studerande", 0),
        ("veckor", Math.Clamp((end.DayNumber - start.DayNumber) / 7, 1, 208)), ("glappdagar", 4), ("eskaleringar", 0), ("sammanfattning", "De flesta fick anställning; praktiken hos arbetsgivaren avgjorde."));

    private void Evaluation() => Set(
        ("anstallning", "Nästan alla som fullföljde anställdes."), ("utbildning", "Yrkessvenskan gav mest när den låg nära arbetet."), ("faserna", "Planeringen tog längre tid än tänkt."),
        ("fortsattBehov", "Ja, även nästa år."), ("andringar", "Handledarna utses tidigare."), ("godaExempel", "Handledarträffarna varje månad."), ("deltog", List(Parties)), ("datum", today));

    private void NewRound() => Set(
        ("beslut", "SENARE"), ("beslutatAv", "GEMENSAMT"), ("datum", today), ("tasUppIgen", today.AddDays(120)), ("andringar", "Större grupp om arbetsgivarna är fler."));

    private void Set(params IReadOnlyList<(string Key, object Value)> fields)
    {
        foreach (var (key, value) in fields)
        {
            values[key] = value switch
            {
                DateOnly date => Day(date),
                bool yes => yes ? "true" : "false",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };
        }
    }

    private static string List(params IReadOnlyList<string> lines) => JsonSerializer.Serialize(lines, Json);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
