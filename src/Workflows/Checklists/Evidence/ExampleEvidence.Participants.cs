namespace Jobbspar.Workflows.Checklists.Evidence;

/// <content>Items of the area Identifiera och rekrytera deltagare.</content>
public static partial class ExampleEvidence
{
    private static (string Key, object Value)[] Participants(string itemCode, DateOnly today, EvidenceSurroundings surroundings) => itemCode switch
    {
        "PLAN-28" =>
        [
            ("beskrivning", "Vuxna med yrkeserfarenhet men utan svenskt intyg."), ("franAf", 25), ("franBistand", 10), ("franVux", 10), ("franKaa", 0),
            ("kanaler", Parties("AF", "EKONOMISKT_BISTAND", "SFI_VUX")), ("likabehandling", true),
        ],
        "PLAN-29" =>
        [
            ("kriterier", Lines("C-körkort vid anställning", "Kan läsa körorder på svenska")), ("urKravprofilen", true),
            ("beslutar", Parties("ARBETSGIVARE", "KOMMUN", "AF")), ("slutordet", "ARBETSGIVARE"), ("datum", today),
        ],
        "REKR-10" =>
        [
            ("kanaler", Parties("PLATSBANKEN", "SOCIALA_MEDIER", "SFI_KLASS")), ("fran", today.AddDays(-7)), ("till", today), ("nadda", 400), ("intresserade", 41),
        ],
        "REKR-11" =>
        [
            ("aktuella", 17), ("inskrivna", 17), ("kontrolleratAv", "Arbetsförmedlare för branschen"), ("datum", today),
        ],
        "REKR-12" =>
        [
            ("aktuella", 17), ("bedomda", 17), ("behoverStod", 9), ("medStod", 9), ("bedomtAv", Parties("AF", "KOMMUN")), ("datum", today),
        ],
        "REKR-13" =>
        [
            ("aktuella", 17), ("bekraftade", 17), ("fragadeAv", Parties("AF", "KOMMUN")), ("datum", today),
        ],
        "REKR-14" =>
        [
            ("aktuella", 17), ("informerade", 17), ("version", "2027-1"), ("medgivanden", 12), ("datum", today),
        ],
        "REKR-15" =>
        [
            ("utanPlats", 15), ("besked", 15), ("vagar", Parties("ANNAT_SPAR", "RESERVLISTA")), ("datum", today),
        ],
        "REKR-16" =>
        [
            ("annonser", true), ("bilder", true), ("krav", true), ("kvinnor", 18), ("man", 23), ("anteckning", "Bilderna visade bara män och byttes."),
        ],
        "GENO-16" =>
        [
            ("handelse", "RISK"), ("datum", today), ("orsak", "SPRAK"), ("atgard", "Språkstöd två timmar i veckan."), ("nastaSteg", "FORTSATTER"),
        ],
        "GENO-17" =>
        [
            ("insatser", 3), ("utfardade", 3), ("typer", Parties("BETYG", "INTYG")), ("datum", today),
        ],
        "GENO-18" =>
        [
            ("utfall", "ANSTALLNING"), ("subvention", "NYSTARTSJOBB"), ("sokande", "ARBETSGIVARE"), ("ansokan", today.AddDays(10)),
            ("arbetsgivarenInformerad", today),
        ],
        "AVSL-12" =>
        [
            ("vantade", 3), ("mottagna", 3), ("datum", today),
        ],
        "AVSL-13" =>
        [
            ("mottagare", "AF"), ("kontakt", "Arbetsförmedlare för branschen"), ("stod", "JOBBSOKARSTOD"), ("overlamnad", today), ("nyOmgang", true),
        ],
        "AVSL-14" =>
        [
            ("orsak", "ANNAT_ARBETE"), ("avhopp", today), ("aterTill", "AF"), ("aterlamnad", today),
        ],
        "AVSL-15" =>
        [
            ("exporterat", true), ("diarienummer", "AMN 2028/0102"), ("gallring", "GALLRAS"), ("gallrasDen", today.AddDays(700)),
            ("avidentifierasDen", today.AddDays(180)),
        ],
        _ => throw None(itemCode),
    };
}
