using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A task that can be ticked without evidence tells the next phase something that is not true.</summary>
public sealed class EvidenceRulesTests
{
    private const string Missing = nameof(FieldIsFilledIn);
    private const string NotYet = nameof(FactIsNotInTheFuture);
    private const string Order = nameof(DatesAreInOrder);
    private const string Sum = nameof(CountsAddUp);
    private const string Confirmed = nameof(WhatIsAskedForIsConfirmed);

    public static TheoryData<string> Items => [.. EvidenceRules.All.Select(rule => rule.ItemCode).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string, string> RequiredFields =>
        Pairs(ChecklistCatalogue.Shipped.Items.SelectMany(item => item.Of(isOfTrack: true).Fields.Where(part => part.IsRequired), (item, part) => (item.Code, part.Key)));

    public static TheoryData<string, string> FactDates => Pairs(Facts.SelectMany(fact => fact.Value.Split(' '), (fact, part) => (fact.Key, part)));

    /// <summary>Dates of what is claimed to have happened.</summary>
    private static Dictionary<string, string> Facts => new(StringComparer.Ordinal)
    {
        ["PLAN-02"] = "utseddDatum",
        ["PLAN-04"] = "kvitteratDatum",
        ["PLAN-05"] = "datum",
        ["PLAN-06"] = "datum",
        ["PLAN-08"] = "kvitteratDatum",
        ["PLAN-09"] = "datum",
        ["REKR-01"] = "datum",
        ["REKR-02"] = "datum",
        ["REKR-03"] = "datum",
        ["REKR-04"] = "fragatDatum givetDatum",
        ["GENO-01"] = "datum",
        ["GENO-02"] = "datum",
        ["GENO-03"] = "datum",
        ["GENO-04"] = "overlamningDatum informeradeDatum",
        ["GENO-05"] = "datum meddeladDatum",
        ["GENO-06"] = "klartDatum",
        ["GENO-07"] = "lyftDatum beslutsdatum aterkopplatDatum",
        ["AVSL-01"] = "datum",
        ["AVSL-02"] = "ansokanDatum beslutsdatum",
        ["AVSL-03"] = "anmalanDatum",
        ["AVSL-05"] = "datum",
        ["AVSL-06"] = "datum",
        ["PLAN-11"] = "datum",
        ["PLAN-12"] = "datum",
        ["PLAN-13"] = "datum",
        ["PLAN-14"] = "datum",
        ["PLAN-15"] = "datum",
        ["PLAN-16"] = "datum",
        ["PLAN-17"] = "datum",
        ["PLAN-19"] = "datum",
        ["PLAN-21"] = "datum",
        ["PLAN-24"] = "presenterad",
        ["PLAN-25"] = "arbetsgivare utbildare uppfoljareAf uppfoljareKommun",
        ["PLAN-29"] = "datum",
        ["REKR-05"] = "datum",
        ["REKR-06"] = "datum",
        ["REKR-07"] = "fran till",
        ["REKR-08"] = "informerad",
        ["REKR-10"] = "fran",
        ["REKR-11"] = "datum",
        ["REKR-12"] = "datum",
        ["REKR-13"] = "datum",
        ["REKR-14"] = "datum",
        ["REKR-15"] = "datum",
        ["GENO-08"] = "datum",
        ["GENO-09"] = "till",
        ["GENO-10"] = "start slut",
        ["GENO-11"] = "datum",
        ["GENO-12"] = "datum uppfoljda",
        ["GENO-13"] = "beslutad informerade",
        ["GENO-14"] = "datum",
        ["GENO-15"] = "datum",
        ["GENO-16"] = "datum aterkopplat",
        ["GENO-17"] = "datum",
        ["GENO-18"] = "arbetsgivarenInformerad",
        ["AVSL-07"] = "datum",
        ["AVSL-08"] = "datum",
        ["AVSL-09"] = "datum",
        ["AVSL-11"] = "datum",
        ["AVSL-12"] = "datum",
        ["AVSL-13"] = "overlamnad",
        ["AVSL-14"] = "avhopp aterlamnad",
    };

    [Fact]
    public void Every_item_has_one_rule_in_the_order_of_the_checklist() =>
        EvidenceRules.All.Where(rule => !rule.IsForGroup).Select(rule => rule.ItemCode).ShouldBe(ChecklistCatalogue.Shipped.Items.Select(item => item.Code));

    [Fact]
    public void A_form_of_all_participants_that_is_its_own_has_a_rule_of_its_own_where_it_needs_one() =>
        EvidenceRules.All.Where(rule => rule.IsForGroup).Select(rule => rule.ItemCode).ShouldBe(["AVSL-01"]);

    [Theory]
    [MemberData(nameof(Items))]
    public void Example_evidence_completes_its_item(string item) => new EvidenceCase(item).Faults().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(RequiredFields))]
    public void A_required_field_left_empty_is_refused(string item, string field)
    {
        new EvidenceCase(item).With(field, null).Faults().ShouldContain($"{field}: {Missing}");
        new EvidenceCase(item).With(field, "  ").Faults().ShouldContain($"{field}: {Missing}");
    }

    [Theory]
    [MemberData(nameof(FactDates))]
    public void A_fact_in_the_future_is_refused(string item, string field)
    {
        new EvidenceCase(item).With(field, "2027-06-16").Faults().ShouldContain($"{field}: {NotYet}");
        new EvidenceCase(item).With(field, "2027-06-15").Faults().ShouldNotContain($"{field}: {NotYet}");
    }

    [Theory]
    [InlineData("PLAN-01", "parter", """["KOMMUN"]""", "parter: EveryPartyIsNamed.AF")]
    [InlineData("PLAN-01", "omfattarJobbspar", "false", "omfattarJobbspar: " + Confirmed)]
    [InlineData("PLAN-01", "giltigFran", "2027-03-02", "giltigFran: AgreementCoversTheTrack.Start")]
    [InlineData("PLAN-01", "giltigTill", "2028-02-24", "giltigTill: AgreementCoversTheTrack.End")]
    [InlineData("PLAN-02", "ersattare", "jobbspårskoordinator, arbetsmarknadsenheten", "ersattare: CoordinatorAndContactsAreAppointed.Substitute")]
    [InlineData("PLAN-03", "motesdatum", """["nästa tisdag"]""", "motesdatum: SteeringGroupAndWayUpAreFixed.MeetingDates")]
    [InlineData("PLAN-03", "motesdatum", """["2026-12-01"]""", "motesdatum: SteeringGroupAndWayUpAreFixed.MeetingToCome")]
    [InlineData("PLAN-03", "hogreUppAf", "Chef för arbetsmarknadsenheten", "hogreUppAf: SteeringGroupAndWayUpAreFixed.AboveTheGroup")]
    [InlineData("PLAN-04", "rekryteringKlar", "2027-01-10", "rekryteringKlar: " + Order)]
    [InlineData("PLAN-04", "avslutningKlar", "2028-02-24", "avslutningKlar: EveryPartyHasTheTimePlan.End")]
    [InlineData("PLAN-04", "parter", """["KOMMUN","AF"]""", "parter: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("PLAN-04", "kvitterat", """["KOMMUN","AF","ARBETSGIVARE"]""", "kvitterat: EveryPartyIsNamed.UTBILDARE")]
    [InlineData("PLAN-05", "startTill", "2028-02-24", "startTill: " + Order)]
    [InlineData("PLAN-05", "startTill", "2027-06-14", "startTill: EmployersNeedIsMapped.StartToCome")]
    [InlineData("PLAN-05", "deltog", """["KOMMUN","AF"]""", "deltog: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("PLAN-05", "deltog", """["ARBETSGIVARE"]""", "deltog: EmployersNeedIsMapped.Together")]
    [InlineData("PLAN-06", "status", "UTKAST", "status: RequirementProfileIsFixed.Draft")]
    [InlineData("PLAN-07", "kravIInsats", "2", "antalKrav: " + Sum)]
    [InlineData("PLAN-07", "antalKrav", "4", "antalKrav: InterventionsCoverTheRequirements.Count")]
    [InlineData("PLAN-07", "kravprofilVersion", "2", "kravprofilVersion: InterventionsCoverTheRequirements.Version")]
    [InlineData("PLAN-08", "aktiviteter", """["Informationsträff i maj"]""", "aktiviteter: RecruitmentIsPlannedTogether.ActivityDates")]
    [InlineData("PLAN-08", "kvitterat", """["KOMMUN","AF"]""", "kvitterat: EveryPartyIsNamed.ARBETSGIVARE")]
    [InlineData("PLAN-09", "egetAtagande", "Kommer i tid, vill lära sig yrket och är med hela vägen.", "egetAtagande: EmployersExpectationsAreConfirmed.OwnPart")]
    [InlineData("REKR-01", "gemensamLista", "false", "gemensamLista: " + Confirmed)]
    [InlineData("REKR-01", "dubbletterKontrollerade", "false", "dubbletterKontrollerade: " + Confirmed)]
    [InlineData("REKR-01", "franAnnan", "3", "kandidater: " + Sum)]
    [InlineData("REKR-02", "genomforda", "1", "planerade: " + Sum)]
    [InlineData("REKR-02", "orsak", null, "orsak: " + Missing)]
    [InlineData("REKR-02", "ersattning", null, "ersattning: " + Missing)]
    [InlineData("REKR-02", "planerade", "2", "planerade: PlannedActivitiesAreAccountedFor.Plan")]
    [InlineData("REKR-03", "deltogIBeslut", "false", "deltogIBeslut: " + Confirmed)]
    [InlineData("REKR-03", "tillfallen", "0", "tillfallen: NumberIsWithinItsBounds")]
    [InlineData("REKR-04", "givetDatum", "2027-06-14", "givetDatum: " + Order)]
    [InlineData("REKR-04", "givetDatum", null, "givetDatum: " + Missing)]
    [InlineData("REKR-04", "behov", "ANNAT", "beskrivning: " + Missing)]
    [InlineData("GENO-01", "uppfyllda", "5", "ataganden: " + Sum)]
    [InlineData("GENO-01", "forsenade", "1", "atgard: " + Missing)]
    [InlineData("GENO-01", "kanEj", "1", "atgard: " + Missing)]
    [InlineData("GENO-02", "atgarder", null, "atgarder: " + Missing)]
    [InlineData("GENO-02", "progression", "6", "progression: ChoiceIsOneOfTheChoices")]
    [InlineData("GENO-03", "nojdhet", "2", "hinder: " + Missing)]
    [InlineData("GENO-03", "avserAnstalla", "0", "hinder: " + Missing)]
    [InlineData("GENO-03", "handledningen", "NEJ", "hinder: " + Missing)]
    [InlineData("GENO-03", "nastaDeltagare", "2027-06-14", "nastaDeltagare: " + Order)]
    [InlineData("GENO-04", "nastaStatus", "PRELIMINAR", "nastaStatus: NextInterventionFollowsWithoutGap.Confirmed")]
    [InlineData("GENO-04", "nastaStart", "2027-06-14", "nastaStart: " + Order)]
    [InlineData("GENO-04", "nastaStart", "2027-07-05", "uppehall: NextInterventionFollowsWithoutGap.Gap")]
    [InlineData("GENO-05", "bekraftat", "false", "bekraftat: " + Confirmed)]
    [InlineData("GENO-05", "nastaAndring", "2027-07-30", "meddeladDatum: " + Missing)]
    [InlineData("GENO-05", "paVagIn", "14", "atgard: EmployersPipelineHasNoGap.TooFew")]
    [InlineData("GENO-06", "status", "OPPET", "status: ObstacleIsSolvedOrEscalated.StillOpen")]
    [InlineData("GENO-06", "status", "PAGAR", "status: ObstacleIsSolvedOrEscalated.StillOpen")]
    [InlineData("GENO-06", "status", "ESKALERAT", "lyftTill: " + Missing)]
    [InlineData("GENO-07", "alternativ", """["Bara ett"]""", "alternativ: QuestionCameBackAsDecision.Options")]
    [InlineData("GENO-07", "beslutsdatum", "2027-06-14", "beslutsdatum: " + Order)]
    [InlineData("GENO-07", "aterkopplatDatum", "2027-06-14", "aterkopplatDatum: " + Order)]
    [InlineData("AVSL-01", "avhopp", "1", "deltagare: " + Sum)]
    [InlineData("AVSL-01", "enligtPlan", "18", "enligtPlan: OutcomesAddUpToTheParticipants.Planned")]
    [InlineData("AVSL-01", "andradOrsak", null, "andradOrsak: " + Missing)]
    [InlineData("AVSL-02", "form", null, "form: " + Missing)]
    [InlineData("AVSL-02", "anstallningStart", null, "anstallningStart: " + Missing)]
    [InlineData("AVSL-02", "omfattning", "101", "omfattning: NumberIsWithinItsBounds")]
    [InlineData("AVSL-02", "subvention", "UTREDS", "subvention: SubsidyIsDecidedBeforeEmploymentStarts.Undecided")]
    [InlineData("AVSL-02", "beslutsdatum", null, "beslutsdatum: " + Missing)]
    [InlineData("AVSL-02", "anstallningStart", "2027-06-15", "beslutsdatum: SubsidyIsDecidedBeforeEmploymentStarts.Late")]
    [InlineData("AVSL-02", "beslutsdatum", "2027-05-01", "beslutsdatum: " + Order)]
    [InlineData("AVSL-02", "subvention", "AVSLAG", "bekraftadUtanSubvention: " + Missing)]
    [InlineData("AVSL-03", "antagning", "RESERV", "antagning: StudiesRestOnThreeFacts.Admission")]
    [InlineData("AVSL-03", "antagning", "SOKT", "antagning: StudiesRestOnThreeFacts.Admission")]
    [InlineData("AVSL-03", "studieplan", "SAKNAS", "studieplan: StudiesRestOnThreeFacts.StudyPlan")]
    [InlineData("AVSL-03", "anmalanDatum", null, "anmalanDatum: " + Missing)]
    [InlineData("AVSL-03", "studiestart", "2027-04-01", "studiestart: " + Order)]
    [InlineData("AVSL-04", "hoppadeAv", "3", "startade: " + Sum)]
    [InlineData("AVSL-04", "kvinnor", "9", "startade: " + Sum)]
    [InlineData("AVSL-04", "anstallda", "16", "anstallda: SummaryAgreesWithTheOutcomes.TooMany")]
    [InlineData("AVSL-04", "startade", "18", "startade: SummaryAgreesWithTheOutcomes.Outcomes")]
    [InlineData("AVSL-05", "deltog", """["AF","ARBETSGIVARE"]""", "deltog: EveryPartyIsNamed.KOMMUN")]
    [InlineData("AVSL-05", "andringar", "Ja, men yrkessvenskan kunde ha börjat tidigare.", "andringar: SixQuestionsAreAnswered.OwnAnswer")]
    [InlineData("AVSL-06", "nyStart", null, "nyStart: " + Missing)]
    [InlineData("AVSL-06", "nyStart", "2027-03-01", "nyStart: NewRoundIsDecided.Start")]
    [InlineData("AVSL-06", "beslut", "NEJ", "motivering: " + Missing)]
    [InlineData("AVSL-06", "beslut", "SENARE", "tasUppIgen: " + Missing)]
    [InlineData("AVSL-06", "nyttSpar", "nästa", "nyttSpar: NewRoundIsDecided.Code")]
    public void Evidence_spoilt_in_one_place_is_refused_there(string item, string field, string? value, string fault) =>
        new EvidenceCase(item).With(field, value).Faults().ShouldContain(fault);

    [Theory]
    [InlineData("PLAN-01", "giltigTill", null)] // until further notice
    [InlineData("PLAN-01", "giltigTill", "2028-02-25")] // the planned end itself
    [InlineData("REKR-04", "behov", "INTERVJUGUIDE")]
    [InlineData("GENO-04", "nastaStart", "2027-07-02")] // two working days between
    [InlineData("AVSL-03", "studerande", "2")]
    [InlineData("AVSL-06", "nyttSpar", "JS-2028-004")]
    public void Evidence_at_the_edge_still_completes_the_item(string item, string field, string? value) =>
        new EvidenceCase(item).With(field, value).Faults().ShouldBeEmpty();

    [Fact]
    public void PLAN01_validity_that_runs_backwards_is_refused() =>
        new EvidenceCase("PLAN-01").With("giltigFran", "2027-02-01").With("giltigTill", "2027-01-01").Faults().ShouldContain("giltigTill: " + Order);

    [Fact]
    public void PLAN02_a_track_without_a_coordinator_is_refused() =>
        new EvidenceCase("PLAN-02", EvidenceCase.Around("PLAN-02") with { ActiveCoordinators = 0 }).Faults()
            .ShouldBe(["koordinator: CoordinatorAndContactsAreAppointed.Assignment"]);

    [Fact]
    public void PLAN07_a_chain_before_any_profile_is_fixed_is_refused() =>
        new EvidenceCase("PLAN-07", EvidenceCase.Around("PLAN-01")).Faults().ShouldContain("kravprofilVersion: InterventionsCoverTheRequirements.NoProfile");

    [Theory]
    [InlineData("progression", "2")]
    [InlineData("planenFoljs", "DELVIS")]
    [InlineData("planenFoljs", "NEJ")]
    [InlineData("insatsernaGenomfors", "NEJ")]
    [InlineData("nastaStegKant", "false")]
    public void GENO02_any_answer_that_is_not_good_needs_an_action(string question, string answer)
    {
        var good = new EvidenceCase("GENO-02").With("insatsernaGenomfors", "JA").With("atgarder", null);

        good.Faults().ShouldBeEmpty();
        good.With(question, answer).Faults().ShouldBe(["atgarder: " + Missing]);
    }

    [Fact]
    public void GENO04_an_agreed_pause_covers_a_gap() =>
        new EvidenceCase("GENO-04").With("nastaStart", "2027-08-02").With("uppehall", "Sommaruppehåll, överenskommet i maj.").Faults().ShouldBeEmpty();

    [Fact]
    public void GENO05_short_notice_needs_an_action()
    {
        var change = new EvidenceCase("GENO-05").With("nastaAndring", "2027-06-29").With("meddeladDatum", "2027-06-15");

        change.Faults().ShouldBe(["atgard: EmployersPipelineHasNoGap.ShortNotice"]);
        change.With("atgard", "Praktiken börjar en vecka senare.").Faults().ShouldBeEmpty();
    }

    [Fact]
    public void AVSL02_nobody_employed_needs_nothing_more()
    {
        var nobody = new EvidenceCase("AVSL-02").With("anstallda", "0");
        foreach (var field in new[] { "form", "omfattning", "anstallningStart", "subvention", "ansokanDatum", "beslutsdatum" })
        {
            nobody.With(field, null);
        }

        nobody.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void AVSL02_after_a_rejection_the_employer_employs_all_the_same()
    {
        new EvidenceCase("AVSL-02").With("subvention", "AVSLAG").With("bekraftadUtanSubvention", "true").Faults().ShouldBeEmpty();
        new EvidenceCase("AVSL-02").With("subvention", "AVSLAG").With("bekraftadUtanSubvention", "false").Faults()
            .ShouldBe(["bekraftadUtanSubvention: SubsidyIsDecidedBeforeEmploymentStarts.Rejected"]);
    }

    [Fact]
    public void AVSL02_no_subsidy_needed_needs_no_decision() =>
        new EvidenceCase("AVSL-02").With("subvention", "INGEN_BEHOVS").With("ansokanDatum", null).With("beslutsdatum", null).Faults().ShouldBeEmpty();

    [Fact]
    public void AVSL06_later_needs_a_day_that_is_still_to_come()
    {
        var later = new EvidenceCase("AVSL-06").With("beslut", "SENARE").With("nyStart", null);

        later.With("tasUppIgen", "2027-06-15").Faults().ShouldBe(["tasUppIgen: NewRoundIsDecided.ReviewToCome"]);
        later.With("tasUppIgen", "2027-09-01").Faults().ShouldBeEmpty();
    }

    [Fact]
    public void GENO01_commitments_under_way_complete_the_task_but_keep_the_gate_shut()
    {
        var underway = new EvidenceCase("GENO-01").With("uppfyllda", "5").With("paVag", "1");
        underway.Faults().ShouldBeEmpty();

        var latest = new EvidenceValues(new Dictionary<string, string>(StringComparer.Ordinal) { ["paVag"] = "1", ["forsenade"] = "0" });
        new EvidenceRules().CheckAtGate("GENO-01", latest).ShouldHaveSingleItem().Rule.ShouldBe("EveryCommitmentIsChecked.StillOpen");
        new EvidenceRules().CheckAtGate("PLAN-01", latest).ShouldBeEmpty();
    }

    private static TheoryData<string, string> Pairs(IEnumerable<(string Item, string Part)> pairs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (item, part) in pairs)
        {
            data.Add(item, part);
        }

        return data;
    }
}
