namespace Jobbspar.Workflows.Checklists.Evidence;

/// <content>Items of the area Arbetsgivares delaktighet.</content>
public static partial class ExampleEvidence
{
    private static (string Key, object Value)[] EmployerInvolvement(string itemCode, DateOnly today, EvidenceSurroundings surroundings) => itemCode switch
    {
        "PLAN-10" =>
        [
            ("arenor", Lines("Näringslivsfrukost – kommunen – varje månad", "Branschråd transport – Arbetsförmedlingen – varje kvartal")),
            ("anvanda", Lines("Branschråd transport")), ("nyArena", false),
        ],
        "PLAN-11" =>
        [
            ("paket", "Yrkesvux transport med yrkessvenska"), ("sniKod", "49.410"), ("tillfragade", Lines("Åkeri i kommunen", "Kommunal renhållning")),
            ("svar", "Två av dem vill gå vidare."), ("datum", today),
        ],
        "PLAN-12" =>
        [
            ("platser", 6), ("fran", surroundings.PlannedEnd), ("till", surroundings.PlannedEnd.AddDays(90)), ("anstallningsform", "TILLSVIDARE"),
            ("bristyrke", true), ("bekraftatAv", "Personalchef hos arbetsgivaren"), ("datum", today),
        ],
        "PLAN-13" =>
        [
            ("datum", today), ("form", "MOTE"), ("deltog", Parties("ARBETSGIVARE", "KOMMUN", "AF")),
            ("utfall", "Arbetsgivaren vill delta och utser en kontaktperson."),
        ],
        "PLAN-14" =>
        [
            ("arbetsuppgifter", Lines("Köra och lasta", "Kontrollera fordonet", "Ta emot körorder")), ("skallkrav", Lines("Körkort B")),
            ("onskvarda", Lines("Truckkort")), ("kanLarasISparet", Lines("Yrkessvenska", "YKB")), ("sprakniva", "SFI_C"), ("overkravKontrollerat", true),
            ("datum", today),
        ],
        "PLAN-15" =>
        [
            ("provat", "ARBETSDELNING"), ("facketHort", true), ("anteckning", "Lastning och körning delas mellan två roller."), ("datum", today),
        ],
        "PLAN-16" =>
        [
            ("utfall", "SYNPUNKTER"), ("fack", "Transport, lokalavdelningen"), ("kollektivavtal", "JA"), ("datum", today),
            ("atgard", "Handledarna får tid i schemat."),
        ],
        "PLAN-17" =>
        [
            ("status", "FASTSTALLD"), ("version", 1), ("moduler", 4), ("kunskaper", 9), ("fardigheter", 11), ("ursprung", "NATIONELL"),
            ("lokalAnpassning", "Modulen om vinterväglag är tillagd."), ("datum", today),
        ],
        "PLAN-18" =>
        [
            ("modulerSkola", 2), ("modulerArbetsplats", 1), ("modulerBada", 1), ("veckor", 8), ("handledarplatser", 6),
            ("bidrag", "Handledning, fordon och introduktion."),
        ],
        "PLAN-19" =>
        [
            ("status", "BEKRAFTAD"), ("version", 1), ("bekraftatAv", Parties("KOMMUN", "AF", "ARBETSGIVARE")), ("bekraftelse", Parties("EPOST")),
            ("atagandenKommun", 2), ("atagandenAf", 2), ("atagandenArbetsgivare", 3), ("ejBindande", true), ("datum", today),
        ],
        "PLAN-20" =>
        [
            ("ledningensAnsvarig", "Driftchef hos arbetsgivaren"), ("arbetsstallen", 1), ("handledare", 3), ("utbildadeHandledare", 2),
            ("utbildningsplan", "Sista handledaren går kursen före start."), ("kapacitet", 6), ("utrustningKlar", surroundings.PlannedStart.AddDays(-5)),
        ],
        "REKR-05" =>
        [
            ("form", "SPEEDDEJTNING"), ("datum", today), ("plats", "Arbetsgivarens lokaler"), ("inbjudna", 20), ("narvarande", 17), ("vidare", 14),
        ],
        "REKR-06" =>
        [
            ("antagna", 17), ("reserver", 3), ("ejAntagna", 12), ("tackatNej", 2), ("beslutade", Parties("ARBETSGIVARE", "KOMMUN", "AF")),
            ("kriterier", Lines("Körkort B", "Eget intresse")), ("datum", today),
        ],
        "GENO-08" =>
        [
            ("datum", today), ("placeringar", 6), ("handledare", 3), ("timmar", 24), ("handledarbyte", false),
        ],
        "GENO-09" =>
        [
            ("fran", today.AddDays(-40)), ("till", today), ("tranade", 6), ("uppnadda", 4), ("paVag", 2), ("ejPaborjade", 0),
            ("bedomdAv", "Handledaren och yrkesläraren"),
        ],
        "AVSL-07" =>
        [
            ("datum", today), ("avsedda", 6), ("anstallda", 5), ("orsak", "AVHOPP"), ("fortsattBehov", true),
            ("erfarenheter", "Handledningen fungerade; språkstödet kom för sent."),
        ],
        "AVSL-08" =>
        [
            ("datum", today), ("kontakt", "BADA"), ("status", "KVAR"),
        ],
        "AVSL-09" =>
        [
            ("ledningen", true), ("facket", true), ("datum", today),
        ],
        _ => throw None(itemCode),
    };
}
