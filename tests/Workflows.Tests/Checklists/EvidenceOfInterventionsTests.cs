using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A chain of interventions that is not what it is said to be shows only when somebody has started in it.</summary>
public sealed class EvidenceOfInterventionsTests
{
    private const string Missing = nameof(FieldIsFilledIn);
    private const string NotYet = nameof(FactIsNotInTheFuture);
    private const string Order = nameof(DatesAreInOrder);
    private const string Sum = nameof(CountsAddUp);

    [Theory]
    [InlineData("PLAN-21", "franAf", "0", "franAf: SupplyIsReviewedPerProvider.NotReviewed")]
    [InlineData("PLAN-21", "ingetUtbud", null, "franAndra: SupplyIsReviewedPerProvider.NotReviewed")]
    [InlineData("PLAN-22", "finns", "5", "insatser: " + Sum)]
    [InlineData("PLAN-22", "storstaGrupp", "5", "storstaGrupp: InterventionsCanBeUsedAndCombined.GroupSize")]
    [InlineData("PLAN-22", "finansiering", "SAKNAS", "finansiering: InterventionsCanBeUsedAndCombined.Unfunded")]
    [InlineData("PLAN-22", "forstaStart", "2028-02-26", "forstaStart: InterventionsCanBeUsedAndCombined.Late")]
    [InlineData("PLAN-23", "tackta", "19", "tackta: PackageCoversTheProfile.Uncovered")]
    [InlineData("PLAN-23", "tackta", "21", "tackta: PackageCoversTheProfile.TooMany")]
    [InlineData("PLAN-23", "franAf", "0", "skal: " + Missing)]
    [InlineData("PLAN-24", "status", "UTKAST", "status: InterventionsAreFixedForTheTargetGroup.Draft")]
    [InlineData("PLAN-25", "uppfoljareAf", null, "uppfoljareAf: " + Missing)]
    [InlineData("PLAN-25", "uppfoljareKommun", null, "uppfoljareKommun: " + Missing)]
    [InlineData("PLAN-26", "insatser", null, "insatser: SupportIsPlannedOrNotNeeded.NothingPlanned")]
    [InlineData("PLAN-26", "jobbcoach", null, "jobbcoach: " + Missing)]
    [InlineData("PLAN-26", "behov", "BEHOVS_EJ", "skal: " + Missing)]
    [InlineData("PLAN-26", "upptarTid", """["STUDIEBESOK"]""", "upptarTid: SupportIsPlannedOrNotNeeded.Unplanned")]
    [InlineData("PLAN-27", "traffar", """["i maj"]""", "traffar: MeetingsArePlannedBeforeTransitions.Dates")]
    [InlineData("PLAN-27", "medAvstamning", "1", "medAvstamning: MeetingsArePlannedBeforeTransitions.Uncovered")]
    [InlineData("PLAN-27", "parter", """["KOMMUN","AF"]""", "parter: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("REKR-07", "fran", "2027-06-16", "fran: " + NotYet)]
    [InlineData("REKR-07", "till", "2027-06-01", "till: " + Order)]
    [InlineData("REKR-07", "narvarande", "18", "narvarande: IntroductionWasHeld.TooMany")]
    [InlineData("REKR-08", "skal", null, "skal: " + Missing)]
    [InlineData("REKR-08", "slut", "2027-02-01", "slut: " + Order)]
    [InlineData("REKR-09", "status", "PRELIMINAR", "status: FirstInterventionIsConfirmed.Provisional")]
    [InlineData("GENO-10", "slut", "2027-01-01", "slut: " + Order)]
    [InlineData("GENO-10", "fullfoljda", "3", "planerade: " + Sum)]
    [InlineData("GENO-10", "avbrutna", "1", "orsak: " + Missing)]
    [InlineData("GENO-11", "pagar", "false", "atgard: " + Missing)]
    [InlineData("GENO-11", "datum", "2027-05-03", "atgard: SupportIsGivenThroughout.Silence")]
    [InlineData("GENO-12", "uppfoljda", null, "uppfoljda: " + Missing)]
    [InlineData("GENO-12", "datum", "2027-06-01", "uppfoljda: EveryPartyMetOrWasFollowedUp.Late")]
    [InlineData("GENO-13", "informerade", "2027-06-14", "informerade: " + Order)]
    [InlineData("GENO-13", "nyVersion", "1", "nyVersion: NumberIsWithinItsBounds")]
    [InlineData("GENO-14", "paVag", "50", "paVag: LevelSuitsTheGroup.Share")]
    [InlineData("GENO-14", "niva", "FOR_HOG", "atgard: " + Missing)]
    [InlineData("GENO-14", "niva", "FOR_LAG", "atgard: " + Missing)]
    [InlineData("GENO-15", "andringar", null, "andringar: AdaptationIsDecidedAtTheStart.NoChange")]
    [InlineData("GENO-15", "skal", null, "skal: " + Missing)]
    [InlineData("AVSL-10", "mallandring", "true", "mallbeskrivning: " + Missing)]
    [InlineData("AVSL-11", "medgivande", "false", "medgivande: ProfileIsSharedWithConsent.NoConsent")]
    [InlineData("AVSL-11", "delad", "false", "skal: " + Missing)]
    public void Evidence_spoilt_in_one_place_is_refused_there(string item, string field, string? value, string fault) =>
        new EvidenceCase(item).With(field, value).Faults().ShouldContain(fault);

    [Fact]
    public void GENO13_a_change_that_concerns_nobody_is_refused() =>
        new EvidenceCase("GENO-13").With("berordaDeltagare", "0").With("berordaArbetsgivare", "0").Faults().ShouldBe(["berordaDeltagare: AdjustmentIsToldToThoseConcerned.Nobody"]);

    [Fact]
    public void AVSL10_an_evaluation_of_no_intervention_is_refused() =>
        new EvidenceCase("AVSL-10").With("behall", "0").With("andra", "0").Faults().ShouldBe(["behall: ModelIsAdjustedByExperience.Nothing"]);

    [Fact]
    public void GENO11_silence_with_an_action_is_accepted() =>
        new EvidenceCase("GENO-11").With("datum", "2027-05-03").With("atgard", "Jobbcoachen är sjuk; en annan ringer i dag.").Faults().ShouldBeEmpty();
}
