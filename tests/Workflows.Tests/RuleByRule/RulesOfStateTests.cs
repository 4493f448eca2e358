using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Rules;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.LettersOfIntent.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Profiles.Rules;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Recruitment.Rules;
using Jobbspar.Workflows.Steering.Rules;
using Jobbspar.Workflows.Tables.Rules;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking.Rules;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Tests.RuleByRule;

/// <summary>Rules of questions, gaps, tasks and plans that only commands' tests pass through, each by its own name: what holds, and what breaks it at which field.</summary>
public sealed class RulesOfStateTests
{
    private static readonly DateOnly Monday = new(2026, 1, 12);
    private static readonly DateTimeOffset Instant = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);
    private static readonly WorkflowDefinition Drawing = WorkflowDefinition.Parse("""{"definitionId":"eskalering","root":{"type":"Elsa.Sequence","id":"s","activities":[]}}""");

    private static readonly Dictionary<string, (Func<Refusal?> Holds, Func<Refusal?> Breaks, string? Field)> Cases = new(StringComparer.Ordinal)
    {
        [nameof(AcknowledgedOnlyOnce)] = (() => AcknowledgedOnlyOnce.Check(Question(EscalationLevel.SteeringGroup)), () => AcknowledgedOnlyOnce.Check(Question(EscalationLevel.SteeringGroup, Instant)), null),
        [nameof(DecisionIsCarriedOutAfterItIsMade)] = (() => DecisionIsCarriedOutAfterItIsMade.Check(Monday, Monday), () => DecisionIsCarriedOutAfterItIsMade.Check(Monday.AddDays(-1), Monday), "klartSenast"),
        [$"{nameof(DecisionIsCarriedOutAfterItIsMade)} Within two years"] = (
            () => DecisionIsCarriedOutAfterItIsMade.Check(Monday.AddYears(2), Monday),
            () => DecisionIsCarriedOutAfterItIsMade.Check(Monday.AddYears(2).AddDays(1), Monday),
            "klartSenast"),
        [$"{nameof(DecisionIsCarriedOutAfterItIsMade)} On a day"] = (() => DecisionIsCarriedOutAfterItIsMade.Check(Monday, Monday), () => DecisionIsCarriedOutAfterItIsMade.Check(null, Monday), "klartSenast"),
        [nameof(DecisionIsOneOfTheTypes)] = (() => DecisionIsOneOfTheTypes.Check("RESURS"), () => DecisionIsOneOfTheTypes.Check("KANSKE"), "beslutstyp"),
        [nameof(EscalationStandsAtItsDecider)] = (() => EscalationStandsAtItsDecider.Check(Question(EscalationLevel.HigherUp)), () => EscalationStandsAtItsDecider.Check(Question(EscalationLevel.Managers)), null),
        [nameof(LadderIsPublished)] = (() => LadderIsPublished.Check(Drawing), () => LadderIsPublished.Check(null), null),
        [nameof(LearningOutcomeBelongsToTheTrack)] = (() => LearningOutcomeBelongsToTheTrack.Check(belongs: true), () => LearningOutcomeBelongsToTheTrack.Check(belongs: false), "laranderesultat"),
        [nameof(LevelHasRecipientsOfItsOwn)] = (() => LevelHasRecipientsOfItsOwn.Check(EscalationLevel.Managers), () => LevelHasRecipientsOfItsOwn.Check(EscalationLevel.SteeringGroup), "niva"),
        [nameof(NumberIsOfItsKind)] = (
            () => NumberIsOfItsKind.Check(IdentityKind.PersonalNumber, IdentityKind.PersonalNumber),
            () => NumberIsOfItsKind.Check(IdentityKind.PersonalNumber, IdentityKind.CoordinationNumber),
            "identitet"),
        [$"{nameof(NumberIsOfItsKind)}.Missing"] = (() => NumberIsOfItsKind.CheckMissing(IdentityKind.None), () => NumberIsOfItsKind.CheckMissing(IdentityKind.PersonalNumber), "personnummer"),
        [$"{nameof(NumberIsOfItsKind)}.Other"] = (() => NumberIsOfItsKind.CheckOther("T-17", looksRight: true), () => NumberIsOfItsKind.CheckOther("", looksRight: true), "personnummer"),
        [nameof(OnlyFinishedTasksAreSentBack)] = (() => OnlyFinishedTasksAreSentBack.Check(TaskThatIs(ChecklistStatus.Done)), () => OnlyFinishedTasksAreSentBack.Check(TaskThatIs(ChecklistStatus.InProgress)), null),
        [nameof(OnlyFixedProfilesGetANewVersion)] = (() => OnlyFixedProfilesGetANewVersion.Check(ProfileStatus.Fixed), () => OnlyFixedProfilesGetANewVersion.Check(ProfileStatus.Draft), null),
        [nameof(OnlyUncoveredTimeIsBridged)] = (() => OnlyUncoveredTimeIsBridged.Check(GapOf(GapKind.UncoveredTime)), () => OnlyUncoveredTimeIsBridged.Check(GapOf(GapKind.UndecidedNextStep)), null),
        [nameof(ParticipantsHaveReachedTheirEnd)] = (() => ParticipantsHaveReachedTheirEnd.Check(0), () => ParticipantsHaveReachedTheirEnd.Check(3), null),
        [nameof(RecipientMayReadQuestions)] = (() => RecipientMayReadQuestions.Check(hasRole: true), () => RecipientMayReadQuestions.Check(hasRole: false), "mottagare"),
        [nameof(ReplacedCoordinatorIsAssigned)] = (() => ReplacedCoordinatorIsAssigned.Check(isAssigned: true), () => ReplacedCoordinatorIsAssigned.Check(isAssigned: false), "ersatter"),
        [nameof(StepEndsOnADay)] = (() => Begun(Monday), () => Begun(null), "faktiskStart"),
        [nameof(TaskOfAnEarlierTimeStaysAsItIs)] = (() => TaskOfAnEarlierTimeStaysAsItIs.Check(isOpenedAnew: false), () => TaskOfAnEarlierTimeStaysAsItIs.Check(isOpenedAnew: true), null),
        [nameof(TracksFollowAPublishedWorkflow)] = (() => TracksFollowAPublishedWorkflow.Check(Drawing), () => TracksFollowAPublishedWorkflow.Check(null), null),
        [nameof(WhatIsHighestIsNotLifted)] = (() => WhatIsHighestIsNotLifted.Check(Question(EscalationLevel.SteeringGroup), "UPPAT"), () => WhatIsHighestIsNotLifted.Check(Question(EscalationLevel.HigherUp), "UPPAT"), "beslutstyp"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_passes_what_is_right_and_names_itself_and_its_field_where_it_is_broken(string rule)
    {
        var (holds, breaks, field) = Cases[rule];

        holds().ShouldBeNull();
        var refusal = breaks().ShouldNotBeNull();
        (refusal.Rule, refusal.Field).ShouldBe((rule.Split(' ')[0], field));
    }

    [Fact]
    public void StepEndsOnADay_WhatWasCompletedHasBothItsDaysInTheirOrder()
    {
        StepEndsOnADay.Check(ParticipantInterventionStatus.Completed, Monday.AddDays(-5), Monday, Monday).ShouldBeEmpty();
        StepEndsOnADay.Check(ParticipantInterventionStatus.Planned, null, null, Monday).ShouldBeEmpty("what has not begun has no days yet");
        Broken(StepEndsOnADay.Check(ParticipantInterventionStatus.Interrupted, Monday, null, Monday)).ShouldBe([(nameof(StepEndsOnADay), "faktisktSlut")]);
        Broken(StepEndsOnADay.Check(ParticipantInterventionStatus.Completed, Monday, Monday.AddDays(-1), Monday)).ShouldBe([(nameof(LastDayIsNotBeforeTheFirst), "faktisktSlut")]);
        Broken(StepEndsOnADay.Check(ParticipantInterventionStatus.Completed, Monday, Monday.AddDays(1), Monday)).ShouldBe([(nameof(HappenedOnOrBeforeToday), "faktisktSlut")]);
    }

    /// <summary>The rules below find that a part of a whole is wrong, and name what is wrong with it as the forms do.</summary>
    [Fact]
    public void RecruitmentPlanIsFilledIn_SomebodyIsSoughtSomewhereAndSomebodyDecides()
    {
        var plan = new NewRecruitmentPlan
        {
            NumberSought = 1,
            ReserveTarget = 0,
            Channels = [RecruitmentChannel.JobBoard],
            DecisionParties = [OrganisationType.Employer],
            FinalSay = FinalSay.Employer,
            Criteria = [],
        };

        RecruitmentPlanIsFilledIn.Check(plan).ShouldBeEmpty();
        Broken(RecruitmentPlanIsFilledIn.Check(plan with { NumberSought = 0, ReserveTarget = -1, Channels = [], DecisionParties = [] })).ShouldBe(
            [(nameof(NumberIsWithinItsBounds), "antal"), (nameof(NumberIsWithinItsBounds), "reserver"), (nameof(FieldIsFilledIn), "kanaler"), (nameof(FieldIsFilledIn), "beslutsparter")]);
    }

    [Fact]
    public void CommitmentIsFollowedWhileItHolds_InTheLetterInForceOrTheOneThatIsWithTheParties()
    {
        CommitmentIsFollowedWhileItHolds.Check(LetterStatus.Expired, isInForce: true).ShouldBeNull();
        CommitmentIsFollowedWhileItHolds.Check(LetterStatus.Sent, isInForce: false).ShouldBeNull();
        CommitmentIsFollowedWhileItHolds.Check(LetterStatus.Draft, isInForce: false)!.Rule.ShouldBe(nameof(LetterIsWithTheParties));
    }

    [Fact]
    public void CodeIsKnownInTheTable_NamesTheCodesThatThereAre()
    {
        CodeIsKnownInTheTable.Check<OrganisationType>(isKnown: true, "KOMMUN", "typ").ShouldBeNull();
        CodeIsKnownInTheTable.Check<OrganisationType>(isKnown: false, "STAD", "typ").ShouldNotBeNull().ShouldSatisfyAllConditions(
            refusal => (refusal.Rule, refusal.Field).ShouldBe(("CodeIsKnown", "typ")),
            refusal => refusal.Arguments[0].ShouldBe("STAD"),
            refusal => refusal.Arguments[1].ShouldContain("KOMMUN"));
    }

    [Fact]
    public void ReasonIsShort_IsWrittenAndKeepsToItsLength()
    {
        ReasonIsShort.Check("skal", "Väntar på körkort.", 20).ShouldBeNull();
        ReasonIsShort.Check("skal", " ", 20).ShouldNotBeNull().Field.ShouldBe("skal");
        ReasonIsShort.Check("skal", new string('a', 21), 20).ShouldNotBeNull().Field.ShouldBe("skal");
    }

    private static IEnumerable<(string Rule, string? Field)> Broken(IReadOnlyList<Refusal> refusals) => refusals.Select(refusal => (refusal.Rule, refusal.Field));

    private static Refusal? Begun(DateOnly? start) => StepEndsOnADay.Check(ParticipantInterventionStatus.Ongoing, start, null, Monday).SingleOrDefault();

    private static Escalation Question(EscalationLevel level, DateTimeOffset? acknowledgedAt = null) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        Cause = default,
        Options = ["Ja", "Nej"],
        RaisedBy = Guid.NewGuid(),
        RaisedAt = Instant,
        Level = level,
        LevelSince = Instant,
        AnswerWorkingDays = 5,
        Status = default,
        AcknowledgedAt = acknowledgedAt,
    };

    private static Gap GapOf(GapKind kind) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        Kind = kind,
        Key = "k",
        FirstDay = Monday,
        Figure = 3,
        Severity = default,
        SeveritySince = Monday,
        IsForecast = false,
        Cause = default,
        DetectedAt = Instant,
        WarningDays = 10,
    };

    private static ChecklistItem TaskThatIs(ChecklistStatus status) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ItemCode = "PLAN-01",
        Phase = Phase.Planning,
        SubjectId = Guid.NewGuid(),
        Occurrence = 1,
        Status = status,
        ResponsibleRole = "KOORDINATOR",
        ReminderPolicy = "RP-STD",
        BookmarkId = Guid.NewGuid(),
        ActivityId = "a",
        OpenedAt = Instant,
    };
}
