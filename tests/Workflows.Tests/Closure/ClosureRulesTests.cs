using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>What each outcome needs: a missing fact is refused by the rule that asks for it, and by that rule alone.</summary>
public sealed class ClosureRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateOnly FirstDay = new(2026, 12, 14);

    [Fact]
    public void Check_EmployedWithoutNeedOfSubsidy_IsClosed() =>
        Evidence(ClosureOutcome.EmployedInTrack, employment: Job(), subsidy: Subsidy(SubsidyNeed.No)).Check().ShouldBeEmpty();

    [Fact]
    public void Check_NobodyFilledInAnything_NamesOutcomeDateAndPlan() =>
        Rules(Evidence(null) with { Given = new NewClosure { ParticipantId = Guid.NewGuid() } }).ShouldBe(["AnswerIsGiven", "AnswerIsGiven", "AnswerIsGiven"]);

    [Fact]
    public void Check_EmployedWithoutEmployment_IsRefused() =>
        Rules(Evidence(ClosureOutcome.EmployedInTrack)).ShouldBe([nameof(EmploymentIsRegistered)]);

    [Fact]
    public void Check_EmployedInTrackByAnother_IsRefused()
    {
        Rules(Evidence(ClosureOutcome.EmployedElsewhere, employment: Job(), subsidy: Subsidy(SubsidyNeed.No))).ShouldBe([nameof(EmployerIsTheOneOfTheOutcome)]);
        Evidence(ClosureOutcome.EmployedElsewhere, employment: Job(inTrack: false), subsidy: Subsidy(SubsidyNeed.No)).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_SubsidyUnderInvestigation_IsRefused() =>
        Rules(Evidence(ClosureOutcome.EmployedInTrack, employment: Job(), subsidy: Subsidy(SubsidyNeed.Undecided))).ShouldBe([nameof(SubsidyNeedIsSettled)]);

    [Fact]
    public void Check_SubsidyNotDecided_IsRefused() =>
        Rules(Evidence(ClosureOutcome.EmployedInTrack, employment: Job(), subsidy: Subsidy(SubsidyNeed.Yes))).ShouldBe([nameof(NeededSubsidyIsDecided)]);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Check_SubsidyDecidedOnOrAfterTheFirstDay_IsRefused(int daysFromStart, bool isClosed) =>
        Rules(Evidence(ClosureOutcome.EmployedInTrack, employment: Job(), subsidy: Subsidy(SubsidyNeed.Yes, SubsidyDecision.Granted, FirstDay.AddDays(daysFromStart))))
            .ShouldBe(isClosed ? [] : [nameof(SubsidyIsDecidedBeforeTheFirstDay)]);

    [Theory]
    [InlineData(SubsidyDecision.Rejected)]
    [InlineData(SubsidyDecision.Withdrawn)]
    public void Check_SubsidyRejected_WaitsForAnEmploymentWithoutIt(SubsidyDecision decision)
    {
        var subsidy = Subsidy(SubsidyNeed.Yes, decision, Today);
        Rules(Evidence(ClosureOutcome.EmployedInTrack, employment: Job(), subsidy: subsidy)).ShouldBe([nameof(RejectedSubsidyNeedsAnEmploymentWithoutIt)]);
        var confirmed = Job();
        confirmed.ConfirmedWithoutSubsidyOn = Today;
        Evidence(ClosureOutcome.EmployedInTrack, employment: confirmed, subsidy: subsidy).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_Studies_NeedApplicationAdmissionAndStudyPlanEachByItself()
    {
        Evidence(ClosureOutcome.Studies, studies: Studies()).Check().ShouldBeEmpty();
        Rules(Evidence(ClosureOutcome.Studies)).ShouldBe([nameof(StudiesAreAppliedFor), nameof(StudiesAreAdmitted), nameof(StudyPlanExists)]);
        Rules(Evidence(ClosureOutcome.Studies, studies: Studies(plan: StudyPlanState.Missing))).ShouldBe([nameof(StudyPlanExists)]);
    }

    [Theory]
    [InlineData(AdmissionStatus.Reserve)]
    [InlineData(AdmissionStatus.Applied)]
    [InlineData(AdmissionStatus.NotAdmitted)]
    public void Check_ReservePlaceOrApplication_IsNoAdmission(AdmissionStatus admission) =>
        Rules(Evidence(ClosureOutcome.Studies, studies: Studies(admission))).ShouldBe([nameof(StudiesAreAdmitted)]);

    [Fact]
    public void Check_CompletedWithoutJob_NeedsSupportOfferAndCertificates()
    {
        var given = Given(ClosureOutcome.CompletedWithoutJob);
        Rules(Evidence(ClosureOutcome.CompletedWithoutJob)).ShouldBe(
            [nameof(ContinuedSupportIsDecided), nameof(ContinuedSupportIsDecided), nameof(ContinuedSupportIsDecided), nameof(NextRoundIsOffered), nameof(CertificatesAreHeldOrExplained)]);
        var whole = given with { SupportParty = "Arbetsförmedlingen", SupportContact = "Rusta och matcha", SupportOn = Today, NextRoundInterest = NextRoundInterest.Yes };
        (Evidence(ClosureOutcome.CompletedWithoutJob) with { Given = whole with { CertificatesMissing = "Betyget kommer i januari" } }).Check().ShouldBeEmpty();
        (Evidence(ClosureOutcome.CompletedWithoutJob) with { Given = whole, Certificates = [Held()] }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_Dropout_NeedsReasonDateAndHandover()
    {
        Rules(Evidence(ClosureOutcome.Dropout)).ShouldBe(["AnswerIsGiven", nameof(DropoutHasAReason), nameof(DropoutIsHandedOver), nameof(DropoutIsHandedOver)]);
        var whole = Given(ClosureOutcome.Dropout) with { DropoutOn = Today, DropoutReason = DropoutReason.Moved, HandoverParty = "Arbetsförmedlingen", HandoverOn = Today };
        (Evidence(ClosureOutcome.Dropout) with { Given = whole }).Check().ShouldBeEmpty();
        Rules(Evidence(ClosureOutcome.Dropout) with { Given = whole with { HandoverOn = Today.AddDays(-1) } }).ShouldBe([nameof(DropoutIsHandedOver)]);
    }

    [Fact]
    public void Check_ClosingBeforeTheStart_IsRefusedWithTheFirstDayThatWouldDo()
    {
        var given = Given(ClosureOutcome.Other) with { OtherOutcome = OtherOutcome.Moved };
        var evidence = Evidence(ClosureOutcome.Other) with { Given = given with { ClosedOn = Today.AddDays(-6) }, BegunOn = Today.AddDays(-5) };

        var refusal = evidence.Check().ShouldHaveSingleItem();
        (refusal.Rule, refusal.Field, refusal.Arguments[0]).ShouldBe((nameof(ClosingComesAfterTheStart), "avslutad", Today.AddDays(-5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        (evidence with { Given = given with { ClosedOn = Today.AddDays(-5) } }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_DropoutAfterTheClosing_IsRefusedWithTheLastDayThatWouldDo()
    {
        var whole = Given(ClosureOutcome.Dropout) with { ClosedOn = Today.AddDays(-3), DropoutOn = Today.AddDays(-2), DropoutReason = DropoutReason.Moved, HandoverParty = "Arbetsförmedlingen", HandoverOn = Today };

        var refusal = (Evidence(ClosureOutcome.Dropout) with { Given = whole }).Check().ShouldHaveSingleItem();
        (refusal.Rule, refusal.Field, refusal.Arguments[0]).ShouldBe((nameof(DropoutComesBeforeTheClosing), "avhoppsdatum", Today.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        (Evidence(ClosureOutcome.Dropout) with { Given = whole with { DropoutOn = Today.AddDays(-3) } }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_DropoutFromStudies_NeedsThatTheKarensWasToldOf()
    {
        var whole = Given(ClosureOutcome.Dropout) with { DropoutOn = Today, DropoutReason = DropoutReason.OwnRequest, HandoverParty = "Vux", HandoverOn = Today };
        Rules(Evidence(ClosureOutcome.Dropout) with { Given = whole, StudiesUnderWay = true }).ShouldBe([nameof(KarensWasToldOf)]);
        (Evidence(ClosureOutcome.Dropout) with { Given = whole with { KarensTold = true }, StudiesUnderWay = true }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_OtherOutcome_NeedsANeutralCode()
    {
        Rules(Evidence(ClosureOutcome.Other)).ShouldBe([nameof(OtherOutcomeHasACode)]);
        (Evidence(ClosureOutcome.Other) with { Given = Given(ClosureOutcome.Other) with { OtherOutcome = OtherOutcome.Moved } }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_NotAsPlannedWithoutAReason_IsRefused()
    {
        var evidence = Evidence(ClosureOutcome.Other);
        Rules(evidence with { Given = evidence.Given with { OtherOutcome = OtherOutcome.Moved, AsPlanned = false } }).ShouldBe([nameof(ClosingOffPlanHasAReason)]);
    }

    [Fact]
    public void EmploymentRules_RefuseWhatCannotBe()
    {
        Named(EmploymentHasAnEmployer.Check(null, " "), nameof(EmploymentHasAnEmployer));
        Named(EmploymentHasAnEmployer.Check(Guid.NewGuid(), "Stena"), nameof(EmploymentHasAnEmployer));
        EmploymentHasAnEmployer.Check(null, "Stena").ShouldBeNull();
        Named(ExtentIsAPercentage.Check(0), nameof(ExtentIsAPercentage));
        Named(ExtentIsAPercentage.Check(101), nameof(ExtentIsAPercentage));
        ExtentIsAPercentage.Check(100).ShouldBeNull();
        Named(EmploymentEndsAfterItStarts.Check(FirstDay, FirstDay.AddDays(-1)), nameof(EmploymentEndsAfterItStarts));
        Named(SubsidyEndsAfterItBegins.Check(FirstDay, FirstDay.AddDays(-1)), nameof(SubsidyEndsAfterItBegins));
        Named(DecisionHasADate.Check(SubsidyDecision.Granted, null), nameof(DecisionHasADate));
        Named(SubsidyIsAppliedForBeforeItIsDecided.Check(SubsidyDecision.Granted, null, Today), nameof(SubsidyIsAppliedForBeforeItIsDecided));
        Named(SubsidyIsAppliedForBeforeItIsDecided.Check(SubsidyDecision.Granted, Today.AddDays(1), Today), nameof(SubsidyIsAppliedForBeforeItIsDecided));
        Named(NeededSubsidyHasItsKind.Check(SubsidyNeed.Yes, null), nameof(NeededSubsidyHasItsKind));
        Named(HeldCertificateWasIssued.Check(isHeld: true, null), nameof(HeldCertificateWasIssued));
        Named(AdmissionComesAfterTheApplication.Check(null, AdmissionStatus.Admitted, Today), nameof(AdmissionComesAfterTheApplication));
        Named(AdmissionHasItsDate.Check(AdmissionStatus.Reserve, null), nameof(AdmissionHasItsDate));
        Named(ParticipantIsClosedOnlyOnce.Check(isClosed: true), nameof(ParticipantIsClosedOnlyOnce));
        Named(EveryParticipantIsClosed.Check(1), nameof(EveryParticipantIsClosed));
    }

    [Fact]
    public void WhoeverMustApplyApplies_TheJobSeekerForEtableringsjobb_AndOnlyForFullTime()
    {
        var rule = SubsidyRules.Shipped.On(SubsidyType.Establishment, FirstDay);

        Named(WhoeverMustApplyApplies.Check(rule, SubsidyNeed.Yes, SubsidyApplicant.Employer), nameof(WhoeverMustApplyApplies));
        WhoeverMustApplyApplies.Check(rule, SubsidyNeed.Yes, SubsidyApplicant.JobSeeker).ShouldBeNull();
        Named(SubsidyForFullTimeIsForFullTime.Check(rule, SubsidyNeed.Yes, 75), nameof(SubsidyForFullTimeIsForFullTime));
        SubsidyForFullTimeIsForFullTime.Check(rule, SubsidyNeed.Yes, 100).ShouldBeNull();
    }

    [Fact]
    public void NewRoundAndEvaluationRules_RefuseWhatCannotBe()
    {
        Named(LaterDecisionHasAReviewDate.Check(NewRoundAnswer.Later, null, Today), nameof(LaterDecisionHasAReviewDate));
        Named(LaterDecisionHasAReviewDate.Check(NewRoundAnswer.Later, Today, Today), nameof(LaterDecisionHasAReviewDate));
        LaterDecisionHasAReviewDate.Check(NewRoundAnswer.Later, Today.AddDays(90), Today).ShouldBeNull();
        LaterDecisionHasAReviewDate.Check(NewRoundAnswer.No, null, Today).ShouldBeNull();
        Named(NewRoundStartsAfterThisOneBegan.Check(Today, Today), nameof(NewRoundStartsAfterThisOneBegan));
        Named(EvaluationNamesWhoTookPart.Check(["Kommunen"]), nameof(EvaluationNamesWhoTookPart));
        EvaluationAnswersEveryQuestion.Check(new Dictionary<EvaluationQuestion, string>()).Count.ShouldBe(10);
        EvaluationAnswersEveryQuestion.Check(Enum.GetValues<EvaluationQuestion>().ToDictionary(question => question, _ => "Svar")).ShouldBeEmpty();
    }

    [Fact]
    public void Of_LateApplicationUnionAndUncheckedRules_AreWarnedOfAndStopNothing()
    {
        var subsidy = Subsidy(SubsidyNeed.Yes);
        subsidy.Type = SubsidyType.Introduction;
        subsidy.AppliedOn = FirstDay.AddDays(-20);

        SubsidyWarnings.Of(Job(), subsidy, SubsidyRules.Shipped, Today).ShouldBe([SubsidyWarning.LateApplication, SubsidyWarning.UnionOpinionMissing, SubsidyWarning.RuleToBeVerified]);
        subsidy.AppliedOn = FirstDay.AddDays(-21);
        subsidy.UnionOpinionOn = Today;
        SubsidyWarnings.Of(Job(), subsidy, SubsidyRules.Shipped, Today).ShouldBe([SubsidyWarning.RuleToBeVerified]);
        subsidy.AppliedOn = null;
        SubsidyWarnings.Of(Job(), subsidy, SubsidyRules.Shipped, Today).ShouldContain(SubsidyWarning.NotAppliedFor);
        SubsidyWarnings.Of(Job(), subsidy, new SubsidyRules([]), Today).ShouldBe([SubsidyWarning.NoRuleKnown]);
        SubsidyWarnings.Of(Job(), Subsidy(SubsidyNeed.No), SubsidyRules.Shipped, Today).ShouldBeEmpty();
    }

    [Fact]
    public void Shipped_EveryKindHasARuleWithSourceAndValidity()
    {
        foreach (var type in Enum.GetValues<SubsidyType>())
        {
            var rule = SubsidyRules.Shipped.On(type, FirstDay).ShouldNotBeNull(type.ToString());
            rule.Source.ShouldStartWith("https://arbetsformedlingen.se/");
            rule.ToBeVerified.ShouldBeTrue();
            rule.Text.Sv.Length.ShouldBeGreaterThan(20);
        }

        SubsidyRules.Shipped.On(SubsidyType.Establishment, new DateOnly(2023, 12, 31)).ShouldBeNull("the rules begin on 1 January 2024");
    }

    private static void Named(Refusal? refusal, string rule) => refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    private static IEnumerable<string> Rules(ClosureEvidence evidence) => evidence.Check().Select(refusal => refusal.Rule);

    private static NewClosure Given(ClosureOutcome? outcome) => new() { ParticipantId = Guid.NewGuid(), Outcome = outcome, ClosedOn = Today, AsPlanned = true };

    private static ClosureEvidence Evidence(ClosureOutcome? outcome, Employment? employment = null, WageSubsidy? subsidy = null, StudyContinuation? studies = null) => new()
    {
        Given = Given(outcome),
        Employment = employment,
        Subsidy = subsidy,
        Studies = studies,
        Certificates = [],
        StudiesUnderWay = false,
        BegunOn = null,
        Today = Today,
    };

    private static Employment Job(bool inTrack = true) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        TrackEmployerId = inTrack ? Guid.NewGuid() : null,
        EmployerName = inTrack ? null : "Stena",
        Form = EmploymentKind.Permanent,
        ExtentPercent = 100,
        StartsOn = FirstDay,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    private static WageSubsidy Subsidy(SubsidyNeed needed, SubsidyDecision? decision = null, DateOnly? decidedOn = null) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        EmploymentId = Guid.NewGuid(),
        Needed = needed,
        Type = needed is SubsidyNeed.Yes ? SubsidyType.NewStart : null,
        Decision = decision,
        DecidedOn = decidedOn,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    private static StudyContinuation Studies(AdmissionStatus admission = AdmissionStatus.Admitted, StudyPlanState plan = StudyPlanState.Exists) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        Provider = "Göteborgs vux",
        Education = "Undersköterska",
        AppliedOn = Today.AddDays(-40),
        Admission = admission,
        AdmittedOn = admission is AdmissionStatus.Applied ? null : Today.AddDays(-10),
        StudyPlan = plan,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    private static Certificate Held() => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        Type = CertificateType.Certificate,
        Issuer = "Göteborgs vux",
        IsHeld = true,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };
}
