namespace Jobbspar.Workflows.Thresholds;

/// <summary>Every threshold of gaps and of stuck tracks, in the order in which they are shown.</summary>
public static class ThresholdCatalogue
{
    private const ThresholdUnit Weeks = ThresholdUnit.Weeks;
    private const ThresholdUnit Percent = ThresholdUnit.Percent;
    private const ThresholdUnit Count = ThresholdUnit.Count;

    /// <summary>All.</summary>
    public static IReadOnlyList<ThresholdDefinition> All { get; } =
    [
        Days("P-TID.TOLERERAD", 2) with { Smallest = 0, Greatest = 5 },
        Days("P-TID.VARNING", 6),
        Days("P-TID.ALLVARLIG", 11),
        Days("P-TID.KRITISK", 15),
        Days("P-OSAKER.INFO", 20) with { Smallest = 0 },
        Days("P-OSAKER.VARNING", 10) with { Smallest = 0 },
        Days("P-OSAKER.ALLVARLIG", 5) with { Smallest = 0 },
        Days("P-OSAKER.KRITISK", 0) with { Smallest = 0 },
        new("P-OMFATTNING.ANDEL", 50, Percent, 1, 100),
        new("P-OMFATTNING.VARNING", 2, Weeks, 1, 52),
        new("P-OMFATTNING.ALLVARLIG", 4, Weeks, 1, 52),
        Days("P-NARVARO.INFO", 5),
        Days("P-NARVARO.VARNING", 10),
        Days("P-NARVARO.KRITISK", 15),
        Days("P-STOD.VARNING", 10),
        Days("P-START.INFO", 11),
        Days("P-START.VARNING", 21),
        Days("P-START.ALLVARLIG", 31),
        Days("P-SLUT.INFO", 3),
        Days("P-SLUT.VARNING", 6),
        Days("P-SLUT.ALLVARLIG", 11),
        Days("E-KONTAKT.FORE_INFO", 15),
        Days("E-KONTAKT.FORE_VARNING", 25),
        Days("E-KONTAKT.UNDER_VARNING", 20),
        Days("E-KONTAKT.UNDER_ALLVARLIG", 30),
        Days("E-ANKOMST.INFO", 15) with { Smallest = 0 },
        Days("E-ANKOMST.VARNING", 10) with { Smallest = 0 },
        Days("E-ANKOMST.ALLVARLIG", 5) with { Smallest = 0 },
        Days("E-TOMT.VARNING", 6),
        Days("E-TOMT.ALLVARLIG", 16),
        new("E-VOLYM.INFO", 99, Percent, 0, 99),
        new("E-VOLYM.VARNING", 74, Percent, 0, 99),
        new("E-VOLYM.ALLVARLIG", 49, Percent, 0, 99),
        Days("E-BESKED.VARNING", 4),
        Days("E-TAPP.INFO", 61),
        Days("E-TAPP.VARNING", 101),
        Days("E-SLUT.VARNING", 5),
        Days("E-SLUT.ALLVARLIG", 10),
        Days("E-HANDLEDARE.ALLVARLIG", 1),
        Days("SPARR_FORSENAD.DAGAR", 10),
        Days("STILLESTAND.OVRIGA", 15),
        Days("STILLESTAND.GENOMFORANDE", 10),
        new("FAS_OVERSKRIDEN.ANDEL", 150, Percent, 101, 1000),
        Days("START_HOTAD.DAGAR", 15),
        Days("HINDER_OLOST.UTAN_ATGARD", 2),
        Days("HINDER_OLOST.HOG", 10),
        Days("HINDER_OLOST.MEDEL", 20),
        Days("GLAPP_KRITISKT.DAGAR", 5),
        Days("GLAPP_KRITISKT.FRAMFORHALLNING", 20) with { Smallest = 0 },
        new("GLAPP_KRITISKT.ANDEL", 25, Percent, 1, 100),
        new("GLAPP_KRITISKT.MINST", 3, Count, 1, 100),
        new("ARBETSGIVARE_BORTA.MINSKNING", 50, Percent, 1, 100),
        Days("ATAGANDE_BRISTER.DAGAR", 15),
        Days("FOR_FA_DELTAGARE.DAGAR", 30),
        new("UPPFOLJNING_UTEBLIVEN.ANTAL", 3, Count, 1, 20),
    ];

    private static readonly Dictionary<string, ThresholdDefinition> ByCode = All.ToDictionary(row => row.Code, StringComparer.Ordinal);

    /// <summary>The definition of a code; null where there is none.</summary>
    public static ThresholdDefinition? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ThresholdDefinition Days(string code, int usual) => new(code, usual, ThresholdUnit.WorkingDays);
}
