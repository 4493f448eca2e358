using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>What employers are said to have done is what participants meet on their first day.</summary>
public sealed class EvidenceOfEmployersTests
{
    private const string Missing = nameof(FieldIsFilledIn);
    private const string Order = nameof(DatesAreInOrder);
    private const string Sum = nameof(CountsAddUp);
    private const string Confirmed = nameof(WhatIsAskedForIsConfirmed);

    [Theory]
    [InlineData("PLAN-10", "anvanda", null, "anvanda: ArenasAreUsedOrCreated.NoneUsed")]
    [InlineData("PLAN-10", "nyArena", "true", "nyArenaBeskrivning: " + Missing)]
    [InlineData("PLAN-11", "sniKod", "transport", "sniKod: PackageIsLaunchedTowardsEmployers.Code")]
    [InlineData("PLAN-12", "platser", "0", "platser: EmployerConfirmsTheNeedToRecruit.NoNeed")]
    [InlineData("PLAN-12", "till", "2027-03-01", "till: " + Order)]
    [InlineData("PLAN-13", "deltog", """["KOMMUN","AF"]""", "deltog: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("PLAN-13", "deltog", """["ARBETSGIVARE"]""", "deltog: DialogueWasHeldWithTheEmployer.NobodyElse")]
    [InlineData("PLAN-14", "overkravKontrollerat", "false", "overkravKontrollerat: " + Confirmed)]
    [InlineData("PLAN-14", "kanLarasISparet", """["körkort b"]""", "kanLarasISparet: OccupationIsUnderstoodByAll.MustOrLearnt")]
    [InlineData("PLAN-15", "facketHort", null, "facketHort: " + Missing)]
    [InlineData("PLAN-16", "fack", null, "fack: " + Missing)]
    [InlineData("PLAN-16", "atgard", null, "atgard: " + Missing)]
    [InlineData("PLAN-16", "utfall", "AVSTYRKER", "motivering: " + Missing)]
    [InlineData("PLAN-16", "utfall", "INGEN_MOTPART", "motivering: " + Missing)]
    [InlineData("PLAN-17", "status", "UTKAST", "status: CompetenceProfileIsFixed.Draft")]
    [InlineData("PLAN-17", "moduler", "0", "moduler: CompetenceProfileIsFixed.NoModule")]
    [InlineData("PLAN-17", "moduler", "21", "fardigheter: CompetenceProfileIsFixed.EmptyModule")]
    [InlineData("PLAN-17", "lokalAnpassning", null, "lokalAnpassning: " + Missing)]
    [InlineData("PLAN-18", "veckor", "0", "veckor: ProfileSaysWhereTheEmployerContributes.NoWeeks")]
    [InlineData("PLAN-18", "handledarplatser", "0", "handledarplatser: ProfileSaysWhereTheEmployerContributes.NoSupervisor")]
    [InlineData("PLAN-18", "modulerSkola", "3", "modulerSkola: ProfileSaysWhereTheEmployerContributes.Modules")]
    [InlineData("PLAN-19", "status", "SKICKAD", "status: LetterOfIntentIsConfirmedByAll.Unconfirmed")]
    [InlineData("PLAN-19", "bekraftatAv", """["KOMMUN","AF"]""", "bekraftatAv: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("PLAN-19", "atagandenAf", "0", "atagandenAf: LetterOfIntentIsConfirmedByAll.NoCommitment")]
    [InlineData("PLAN-19", "ejBindande", "false", "ejBindande: " + Confirmed)]
    [InlineData("PLAN-20", "utbildadeHandledare", "4", "utbildadeHandledare: WorkplaceIsPrepared.TooMany")]
    [InlineData("PLAN-20", "utbildningsplan", null, "utbildningsplan: " + Missing)]
    [InlineData("PLAN-20", "utrustningKlar", "2027-03-02", "utrustningKlar: WorkplaceIsPrepared.Late")]
    [InlineData("REKR-05", "narvarande", "0", "narvarande: EmployerAndCandidatesMet.Nobody")]
    [InlineData("REKR-05", "narvarande", "21", "narvarande: EmployerAndCandidatesMet.Uninvited")]
    [InlineData("REKR-05", "vidare", "18", "vidare: EmployerAndCandidatesMet.Absent")]
    [InlineData("REKR-06", "antagna", "0", "antagna: SelectionIsDecidedTogether.NobodyAccepted")]
    [InlineData("REKR-06", "obeslutade", "2", "obeslutade: SelectionIsDecidedTogether.Undecided")]
    [InlineData("REKR-06", "beslutade", """["KOMMUN"]""", "beslutade: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("REKR-06", "beslutade", """["ARBETSGIVARE"]""", "beslutade: SelectionIsDecidedTogether.EmployerAlone")]
    [InlineData("GENO-08", "handledare", "0", "handledare: EmployerKeepsTheWorkplaces.NoSupervisor")]
    [InlineData("GENO-08", "handledarbyte", "true", "bytesplan: " + Missing)]
    [InlineData("GENO-09", "uppnadda", "5", "tranade: " + Sum)]
    [InlineData("GENO-09", "fran", "2027-06-16", "till: " + Order)]
    [InlineData("AVSL-07", "orsak", null, "orsak: " + Missing)]
    [InlineData("AVSL-08", "status", "SLUTAT", "orsak: " + Missing)]
    [InlineData("AVSL-08", "status", "ANDRAD", "orsak: " + Missing)]
    [InlineData("AVSL-09", "ledningen", "false", "ledningen: " + Confirmed)]
    [InlineData("AVSL-09", "facket", "false", "motivering: " + Missing)]
    public void Evidence_spoilt_in_one_place_is_refused_there(string item, string field, string? value, string fault) =>
        new EvidenceCase(item).With(field, value).Faults().ShouldContain(fault);
}
