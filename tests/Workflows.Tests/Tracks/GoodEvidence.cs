using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Evidence that completes an item: something plausible in every required field, and what the item's own rule asks for.</summary>
internal static class GoodEvidence
{
    private static readonly Dictionary<string, Dictionary<string, string>> Own = new(StringComparer.Ordinal)
    {
        ["PLAN-01"] = new() { ["parter"] = """["KOMMUN","AF"]""", ["giltigFran"] = "2025-01-01", ["giltigTill"] = "2027-12-31" },
        ["PLAN-02"] = new() { ["koordinator"] = "Anna Andersson", ["ersattare"] = "Bo Berg" },
        ["PLAN-03"] = new() { ["ordforande"] = "Ordföranden", ["motesdatum"] = """["2026-03-02","2026-06-01"]""", ["hogreUppAf"] = "Enhetschefen", ["hogreUppKommun"] = "Förvaltningschefen" },
        ["PLAN-04"] = new()
        {
            ["planeringKlar"] = "2026-03-06",
            ["rekryteringKlar"] = "2026-04-24",
            ["genomforandeKlart"] = "2026-12-18",
            ["avslutningKlar"] = "2027-01-29",
            ["parter"] = """["KOMMUN","AF","ARBETSGIVARE"]""",
            ["kvitterat"] = """["KOMMUN","AF","ARBETSGIVARE"]""",
        },
        ["PLAN-05"] = new() { ["startFran"] = "2026-12-21", ["startTill"] = "2027-03-01", ["deltog"] = """["KOMMUN","AF","ARBETSGIVARE"]""" },
        ["PLAN-06"] = new() { ["status"] = "FASTSTALLD", ["version"] = "1", ["skallkrav"] = """["Körkort B","Svenska i arbetet"]""" },
        ["PLAN-08"] = new() { ["aktiviteter"] = """["2026-03-16 informationsträff"]""", ["kvitterat"] = """["KOMMUN","AF","ARBETSGIVARE"]""" },
        ["REKR-01"] = new() { ["kandidater"] = "30", ["franAf"] = "20", ["franKommun"] = "10", ["franAnnan"] = "0" },
        ["REKR-02"] = new() { ["planerade"] = "2", ["genomforda"] = "2", ["installda"] = "0" },
        ["REKR-04"] = new() { ["behov"] = "INGET" },
        ["GENO-01"] = new() { ["ataganden"] = "3", ["uppfyllda"] = "3", ["paVag"] = "0", ["forsenade"] = "0", ["kanEj"] = "0" },
        ["GENO-02"] = new() { ["progression"] = "4", ["planenFoljs"] = "JA", ["insatsernaGenomfors"] = "JA" },
        ["GENO-03"] = new() { ["nojdhet"] = "5", ["avserAnstalla"] = "6", ["handledningen"] = "JA" },
        ["GENO-04"] = new() { ["nastaStatus"] = "BEKRAFTAD", ["nuvarandeSlut"] = "2026-12-18", ["nastaStart"] = "2026-12-21" },
        ["GENO-05"] = new() { ["paVagIn"] = "6", ["avserAnstalla"] = "6" },
        ["GENO-06"] = new() { ["status"] = "LOST", ["allvar"] = "MEDEL" },
        ["GENO-07"] = new() { ["alternativ"] = """["Fler platser","Färre platser"]""" },
        ["AVSL-01"] = new()
        {
            ["deltagare"] = "12",
            ["anstalldISparet"] = "10",
            ["anstalldAnnan"] = "0",
            ["studier"] = "0",
            ["fullfoljtUtanAnstallning"] = "1",
            ["avhopp"] = "1",
            ["annat"] = "0",
            ["enligtPlan"] = "12",
        },
        ["AVSL-02"] = new() { ["anstallda"] = "0" },
        ["AVSL-03"] = new() { ["studerande"] = "0" },
        ["AVSL-04"] = new()
        {
            ["startade"] = "12",
            ["fullfoljde"] = "11",
            ["hoppadeAv"] = "1",
            ["kvinnor"] = "6",
            ["man"] = "6",
            ["konEjUppgivet"] = "0",
            ["anstallda"] = "10",
            ["studerande"] = "0",
        },
        ["AVSL-05"] = new() { ["deltog"] = """["KOMMUN","AF"]""" },
        ["AVSL-06"] = new() { ["beslut"] = "NEJ", ["motivering"] = "Behovet är fyllt." },
    };

    public static IReadOnlyDictionary<string, string> Of(string itemCode, TimeProvider clock, int employers = 1)
    {
        var values = ChecklistCatalogue.Shipped[itemCode].Of(isOfTrack: true).Fields.Where(field => field.IsRequired).ToDictionary(field => field.Key, field => Plausible(field, clock), StringComparer.Ordinal);
        foreach (var (key, value) in Own.GetValueOrDefault(itemCode) ?? [])
        {
            values[key] = value;
        }

        if (itemCode is "PLAN-07")
        {
            var requirements = 2 * employers;
            values["kravprofilVersion"] = "1";
            values["antalKrav"] = values["kravIInsats"] = requirements.ToString(CultureInfo.InvariantCulture);
            values["kravVidUrval"] = "0";
        }

        return values;
    }

    private static string Plausible(CatalogueField field, TimeProvider clock) => field.Kind switch
    {
        EvidenceFieldKind.Number => (field.Minimum ?? 1).ToString(CultureInfo.InvariantCulture),
        EvidenceFieldKind.Date => SwedishTime.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EvidenceFieldKind.YesNo => "true",
        EvidenceFieldKind.Choice => field.Choices[0].Key,
        EvidenceFieldKind.Choices => JsonSerializer.Serialize(field.Choices.Select(choice => choice.Key)),
        EvidenceFieldKind.Lines => """["En rad","En rad till"]""",
        _ => $"{field.Label.Sv}: uppgift",
    };
}
