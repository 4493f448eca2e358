using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>What is said of participants decides where people go; it must be so.</summary>
public sealed class EvidenceOfParticipantsTests
{
    private const string Missing = nameof(FieldIsFilledIn);
    private const string Order = nameof(DatesAreInOrder);
    private const string Confirmed = nameof(WhatIsAskedForIsConfirmed);

    [Theory]
    [InlineData("PLAN-28", "likabehandling", "false", "likabehandling: " + Confirmed)]
    [InlineData("PLAN-29", "urKravprofilen", "false", "urKravprofilen: " + Confirmed)]
    [InlineData("PLAN-29", "beslutar", """["KOMMUN","AF"]""", "beslutar: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("REKR-10", "kanaler", """["PLATSBANKEN"]""", "kanaler: InformationWentOutBroadly.OneChannel")]
    [InlineData("REKR-10", "till", "2027-06-01", "till: " + Order)]
    [InlineData("REKR-10", "intresserade", "401", "intresserade: InformationWentOutBroadly.TooMany")]
    [InlineData("REKR-11", "inskrivna", "16", "inskrivna: EveryoneIsRegistered.Unregistered")]
    [InlineData("REKR-11", "inskrivna", "18", "inskrivna: EveryoneIsRegistered.TooMany")]
    [InlineData("REKR-12", "bedomda", "16", "bedomda: ConditionsToCompleteAreAssessed.Unassessed")]
    [InlineData("REKR-12", "medStod", "8", "medStod: ConditionsToCompleteAreAssessed.NoSupport")]
    [InlineData("REKR-12", "behoverStod", "18", "behoverStod: ConditionsToCompleteAreAssessed.TooMany")]
    [InlineData("REKR-13", "bekraftade", "15", "bekraftade: EveryoneTakesPartByOwnInterest.Unconfirmed")]
    [InlineData("REKR-13", "bekraftade", "18", "bekraftade: EveryoneTakesPartByOwnInterest.TooMany")]
    [InlineData("REKR-14", "informerade", "16", "informerade: EveryoneIsInformedBeforeSharing.Uninformed")]
    [InlineData("REKR-14", "medgivanden", "18", "medgivanden: EveryoneIsInformedBeforeSharing.TooMany")]
    [InlineData("REKR-15", "besked", "14", "besked: ThoseNotAcceptedAreTold.Untold")]
    [InlineData("REKR-15", "besked", "16", "besked: ThoseNotAcceptedAreTold.TooMany")]
    [InlineData("REKR-16", "annonser", "false", "annonser: " + Confirmed)]
    [InlineData("REKR-16", "bilder", "false", "bilder: " + Confirmed)]
    [InlineData("REKR-16", "krav", "false", "krav: " + Confirmed)]
    [InlineData("GENO-16", "handelse", "AVHOPP", "ersattare: " + Missing)]
    [InlineData("GENO-16", "handelse", "AVHOPP", "aterkopplat: " + Missing)]
    [InlineData("GENO-16", "handelse", "AVHOPP", "nastaSteg: RiskIsActedOnAndDropoutHandedBack.LeftAndStays")]
    [InlineData("GENO-17", "utfardade", "2", "orsak: " + Missing)]
    [InlineData("GENO-17", "utfardade", "4", "utfardade: CertificatesAreIssued.TooMany")]
    [InlineData("GENO-18", "subvention", null, "subvention: " + Missing)]
    [InlineData("GENO-18", "arbetsgivarenInformerad", null, "arbetsgivarenInformerad: " + Missing)]
    [InlineData("GENO-18", "sokande", null, "sokande: " + Missing)]
    [InlineData("GENO-18", "ansokan", null, "ansokan: " + Missing)]
    [InlineData("GENO-18", "utfall", "STUDIER", "anmalan: " + Missing)]
    [InlineData("AVSL-12", "mottagna", "2", "orsak: " + Missing)]
    [InlineData("AVSL-12", "mottagna", "4", "mottagna: CertificatesAreInHand.TooMany")]
    [InlineData("AVSL-13", "stod", "UTREDS", "stod: SupportContinuesAfterTheTrack.Undecided")]
    [InlineData("AVSL-14", "aterlamnad", "2027-06-14", "aterlamnad: " + Order)]
    [InlineData("AVSL-15", "exporterat", "false", "exporterat: " + Confirmed)]
    [InlineData("AVSL-15", "gallrasDen", null, "gallrasDen: " + Missing)]
    [InlineData("AVSL-15", "gallrasDen", "2027-06-14", "gallrasDen: RecordsAreHandedOver.Past")]
    [InlineData("AVSL-15", "avidentifierasDen", "2027-06-14", "avidentifierasDen: RecordsAreHandedOver.Past")]
    public void Evidence_spoilt_in_one_place_is_refused_there(string item, string field, string? value, string fault) =>
        new EvidenceCase(item).With(field, value).Faults().ShouldContain(fault);

    [Fact]
    public void PLAN28_a_target_group_from_nowhere_is_refused() =>
        new EvidenceCase("PLAN-28").With("franAf", "0").With("franBistand", "0").With("franVux", "0").Faults().ShouldBe(["franAf: TargetGroupIsDescribed.Nobody"]);

    [Theory]
    [InlineData("ANSTALLD_I_SPARET", "AVSL-02")]
    [InlineData("ANSTALLD_ANNAN", "AVSL-02")]
    [InlineData("STUDIER", "AVSL-03")]
    [InlineData("FULLFOLJT_UTAN_ANSTALLNING", "AVSL-13")]
    [InlineData("AVHOPP", "AVSL-14")]
    public void AVSL01_a_participant_is_closed_only_with_what_the_outcome_rests_on(string outcome, string restsOn)
    {
        EvidenceCase.OfParticipant("AVSL-01", []).With("utfall", outcome).Faults().ShouldBe(["utfall: ParticipantIsClosedWithItsOutcome.Unproven"]);
        EvidenceCase.OfParticipant("AVSL-01", []).With("utfall", outcome).Refusals().Single().Arguments.ShouldBe([restsOn]);
        EvidenceCase.OfParticipant("AVSL-01", [restsOn]).With("utfall", outcome).Faults().ShouldBeEmpty();
    }

    [Fact]
    public void AVSL01_another_outcome_rests_on_nothing_more() => EvidenceCase.OfParticipant("AVSL-01", []).With("utfall", "ANNAT").Faults().ShouldBeEmpty();

    [Fact]
    public void AVSL01_a_closure_that_is_not_prepared_is_refused_unless_the_participant_dropped_out()
    {
        EvidenceCase.OfParticipant("AVSL-01", ["AVSL-03"], "GENO-18").With("utfall", "STUDIER").Faults().ShouldBe(["utfall: ParticipantIsClosedWithItsOutcome.Unprepared"]);
        EvidenceCase.OfParticipant("AVSL-01", ["AVSL-14"], "GENO-17", "GENO-18").With("utfall", "AVHOPP").Faults().ShouldBeEmpty();
    }

    [Fact]
    public void AVSL01_a_closure_that_was_not_planned_needs_a_reason() =>
        EvidenceCase.OfParticipant("AVSL-01", ["AVSL-02"]).With("enligtPlan", "false").Faults().ShouldBe(["andradOrsak: " + Missing]);

    [Fact]
    public void AVSL02_of_one_participant_asks_for_the_employment_without_a_count()
    {
        EvidenceCase.OfParticipant("AVSL-02", []).Faults().ShouldBeEmpty();
        EvidenceCase.OfParticipant("AVSL-02", []).With("form", null).Faults().ShouldBe(["form: " + Missing]);
        EvidenceCase.OfParticipant("AVSL-02", []).With("anstallda", "1").Faults().ShouldBe(["anstallda: FieldBelongsToTheForm"]);
    }

    [Fact]
    public void AVSL03_of_one_participant_asks_for_three_facts_without_a_count() =>
        EvidenceCase.OfParticipant("AVSL-03", []).With("antagning", "RESERV").Faults().ShouldBe(["antagning: StudiesRestOnThreeFacts.Admission"]);

    [Fact]
    public void AVSL04_the_closed_participants_are_counted_one_by_one()
    {
        var around = EvidenceCase.Around("AVSL-05");
        var closed = new EvidenceValues(ExampleEvidence.ForParticipant("AVSL-01", around));
        var three = around with { Finished = new Dictionary<string, IReadOnlyList<EvidenceValues>>(StringComparer.Ordinal) { ["AVSL-01"] = [closed, closed, closed] } };

        new EvidenceCase("AVSL-04", three).Faults().ShouldBeEmpty();
        new EvidenceCase("AVSL-04", three).With("startade", "4").With("fullfoljde", "4").With("man", "3").Faults().ShouldContain("startade: SummaryAgreesWithTheOutcomes.Outcomes");
    }
}
