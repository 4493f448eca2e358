namespace Jobbspar.Workflows.Checklists.Evidence;

/// <content>Items of the area Tillgängliggöra och flexibelt kombinera insatser.</content>
public static partial class ExampleEvidence
{
    private static (string Key, object Value)[] Interventions(string itemCode, DateOnly today, EvidenceSurroundings surroundings) => itemCode switch
    {
        "PLAN-21" =>
        [
            ("franAf", 4), ("franKommun", 6), ("franAndra", 0), ("ingetUtbud", Parties("ANNAN")), ("granskadAv", "Samordnare, vuxenutbildningen"), ("datum", today),
        ],
        "PLAN-22" =>
        [
            ("insatser", 5), ("finns", 4), ("skapas", 1), ("forstaStart", surroundings.PlannedStart), ("finansiering", "KLAR"), ("minstaGrupp", 6),
            ("storstaGrupp", 18), ("kombineras", "Yrkessvenskan läggs i yrkesutbildningen två dagar i veckan."),
        ],
        "PLAN-23" =>
        [
            ("laranderesultat", 20), ("tackta", 20), ("franKommun", 3), ("franAf", 1),
        ],
        "PLAN-24" =>
        [
            ("status", "FASTSTALLD"), ("version", 1), ("sprakniva", "SFI_C"), ("utbildningsniva", "GYMNASIUM"),
            ("erfarenhet", "De flesta har kört yrkesmässigt i ett annat land."), ("presenterad", today),
        ],
        "PLAN-25" =>
        [
            ("arbetsgivare", today), ("utbildare", today), ("upphandladTjanst", true), ("uppfoljareAf", today), ("uppfoljareKommun", today),
            ("kontakter", Lines("Leverantörsuppföljare, Arbetsförmedlingen", "Upphandlare, kommunen")),
        ],
        "PLAN-26" =>
        [
            ("behov", "PLANERADE"), ("insatser", Parties("INTRODUKTIONSVECKA", "YRKESSVENSKA", "JOBBCOACH")),
            ("upptarTid", Parties("INTRODUKTIONSVECKA", "YRKESSVENSKA")), ("jobbcoach", "Jobbcoach, arbetsmarknadsenheten"),
        ],
        "PLAN-27" =>
        [
            ("traffar", Lines($"{Written.Date(today.AddDays(30))} Avstämning 1", $"{Written.Date(today.AddDays(60))} Före praktiken")), ("mellanrum", 30),
            ("overgangar", 2), ("medAvstamning", 2), ("parter", Parties("KOMMUN", "AF", "ARBETSGIVARE", "UTBILDARE")),
        ],
        "REKR-07" =>
        [
            ("form", "INTRODUKTIONSVECKA"), ("fran", today.AddDays(-4)), ("till", today), ("inbjudna", 17), ("narvarande", 16),
            ("aterkoppling", "De vill börja. Två är osäkra på skiften."),
        ],
        "REKR-08" =>
        [
            ("kedjaVersion", 1), ("insatser", 4), ("avviker", true), ("skal", "Körkortet finns redan, så den delen kortas."), ("start", surroundings.PlannedStart),
            ("slut", surroundings.PlannedEnd), ("informerad", today),
        ],
        "REKR-09" =>
        [
            ("insats", "Introduktionsvecka"), ("status", "BEKRAFTAD"), ("referens", "AF 2027-1184"), ("start", surroundings.PlannedStart),
        ],
        "GENO-10" =>
        [
            ("start", today.AddDays(-60)), ("slut", today), ("planerade", 4), ("fullfoljda", 4), ("avbrutna", 0), ("narvaro", 92),
        ],
        "GENO-11" =>
        [
            ("datum", today), ("stod", Parties("JOBBCOACH", "YRKESSVENSKA")), ("pagar", true),
        ],
        "GENO-12" =>
        [
            ("datum", today.AddDays(-4)), ("parter", Parties("KOMMUN", "AF", "ARBETSGIVARE", "UTBILDARE")), ("narvarande", Parties("KOMMUN", "AF", "ARBETSGIVARE")),
            ("uppfoljda", today), ("beslut", Lines("Praktiken börjar som planerat")),
        ],
        "GENO-13" =>
        [
            ("beslutad", today), ("nyVersion", 2), ("skal", "Yrkessvenskan behöver börja tidigare."), ("berordaDeltagare", 5), ("berordaArbetsgivare", 1),
            ("informerade", today),
        ],
        "GENO-14" =>
        [
            ("datum", today), ("moduler", 3), ("uppnatt", 55), ("paVag", 35), ("niva", "OK"),
        ],
        "GENO-15" =>
        [
            ("beslut", "ANPASSAD"), ("andringar", Parties("KORTAT")), ("skal", "Tidigare yrkeserfarenhet är validerad."), ("validering", true), ("datum", today),
        ],
        "AVSL-10" =>
        [
            ("behall", 3), ("andra", 1), ("taBort", 0), ("skal", "Yrkessvenskan behöver mer tid."), ("mallandring", false),
        ],
        "AVSL-11" =>
        [
            ("delad", true), ("medgivande", true), ("datum", today),
        ],
        _ => throw None(itemCode),
    };
}
