using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.FollowUps.Rules;

namespace Jobbspar.Workflows.Tests.FollowUps;

/// <summary>Each rule refuses the bad beside the good, and the refusal names the rule.</summary>
public sealed class FollowUpRulesTests
{
    private static readonly WorkingDayCalendar Calendar = new();
    private static readonly DateOnly Today = new(2026, 9, 15);

    [Fact]
    public void ShortTextIsWritten_EmptyLongOrWithAPersonalNumber_Refuses()
    {
        ShortTextIsWritten.Check("beskrivning", "Ingen buss", 500).ShouldBeNull();
        Broken(ShortTextIsWritten.Check("beskrivning", "  ", 500), nameof(ShortTextIsWritten), "beskrivning");
        Broken(ShortTextIsWritten.Check("beskrivning", new string('x', 501), 500), nameof(ShortTextIsWritten), "beskrivning");
        Broken(ShortTextIsWritten.CheckOptional("beskrivning", "Gäller 701063-2391", 500), "TextNamesNoPersonalNumber", "beskrivning");
        ShortTextIsWritten.CheckOptional("beskrivning", null, 500).ShouldBeNull();
    }

    [Fact]
    public void LinesAreFewAndShort_TooManyTooLongOrWithAPersonalNumber_Refuses()
    {
        LinesAreFewAndShort.Check("atgarder", ["Ring handledaren"], 200).ShouldBeNull();
        Broken(LinesAreFewAndShort.Check("atgarder", [.. Enumerable.Repeat("x", 21)], 200), nameof(LinesAreFewAndShort), "atgarder");
        Broken(LinesAreFewAndShort.Check("atgarder", [new string('x', 201)], 200), nameof(LinesAreFewAndShort), "atgarder");
        Broken(LinesAreFewAndShort.Check("atgarder", ["701063-2391"], 200), "TextNamesNoPersonalNumber", "atgarder");
    }

    [Fact]
    public void FactHasHappened_MissingToComeOrLongAgo_Refuses()
    {
        FactHasHappened.Check("holls", Today, Today).ShouldBeNull();
        Broken(FactHasHappened.Check("holls", null, Today), nameof(AnswerIsGiven), "holls");
        Broken(FactHasHappened.Check("holls", Today.AddDays(1), Today), nameof(FactHasHappened), "holls");
        Broken(FactHasHappened.Check("holls", new DateOnly(1926, 9, 15), Today), nameof(FactHasHappened), "holls");
        FactHasHappened.CheckOptional("holls", null, Today).ShouldBeNull();
    }

    [Fact]
    public void NextFollowUpComesAfterThisOne_SameDayOrMoreThanAYearAway_Refuses()
    {
        NextFollowUpComesAfterThisOne.Check(Today, Today.AddDays(28)).ShouldBeNull();
        Broken(NextFollowUpComesAfterThisOne.Check(Today, Today), nameof(NextFollowUpComesAfterThisOne), "nasta");
        Broken(NextFollowUpComesAfterThisOne.Check(Today, Today.AddYears(1).AddDays(1)), nameof(NextFollowUpComesAfterThisOne), "nasta");
        Broken(NextFollowUpComesAfterThisOne.Check(Today, null), nameof(AnswerIsGiven), "nasta");
    }

    [Fact]
    public void ParticipantFollowUpAnswersTheThreeQuestions_EachUnanswered_IsNamed()
    {
        ParticipantFollowUpAnswersTheThreeQuestions.Check(Answered()).ShouldBeEmpty();
        ParticipantFollowUpAnswersTheThreeQuestions.Check(new ParticipantFollowUp { ParticipantId = Guid.NewGuid() })
            .Select(refusal => (refusal.Rule, refusal.Field))
            .ShouldBe([(nameof(ParticipantFollowUpAnswersTheThreeQuestions), "progression"), (nameof(ParticipantFollowUpAnswersTheThreeQuestions), "planenFoljs"), (nameof(ParticipantFollowUpAnswersTheThreeQuestions), "insatserGenomfors")]);
    }

    [Fact]
    public void HighDropoutRiskHasAnAction_HighRiskOrUnknownNextStepAlone_Refuses()
    {
        HighDropoutRiskHasAnAction.Check(Answered()).ShouldBeNull();
        HighDropoutRiskHasAnAction.Check(Answered() with { DropoutRisk = DropoutRisk.High, Actions = ["Möte i morgon"] }).ShouldBeNull();
        Broken(HighDropoutRiskHasAnAction.Check(Answered() with { DropoutRisk = DropoutRisk.High }), nameof(HighDropoutRiskHasAnAction), "atgarder");
        Broken(HighDropoutRiskHasAnAction.Check(Answered() with { NextStepKnown = false }), nameof(HighDropoutRiskHasAnAction), "atgarder");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public void EmployerIntendsAWholeNumber_OutOfBounds_Refuses(int intends)
    {
        EmployerIntendsAWholeNumber.Check(0).ShouldBeNull();
        Broken(EmployerIntendsAWholeNumber.Check(intends), nameof(EmployerIntendsAWholeNumber), "avserAnstalla");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void CompetenceMatchIsOneToFive_OutOfTheScale_Refuses(int match)
    {
        CompetenceMatchIsOneToFive.Check(5).ShouldBeNull();
        Broken(CompetenceMatchIsOneToFive.Check(match), nameof(CompetenceMatchIsOneToFive), "kompetens");
    }

    [Fact]
    public void StepBackHasAReason_BackWithoutOne_Refuses_AndForwardNeedsNone()
    {
        StepBackHasAReason.Check(null, LearningLevel.NotBegun, null).ShouldBeNull();
        StepBackHasAReason.Check(LearningLevel.NotBegun, LearningLevel.Reached, null).ShouldBeNull();
        StepBackHasAReason.Check(LearningLevel.UnderWay, LearningLevel.NotReached, null).ShouldBeNull();
        Broken(StepBackHasAReason.Check(LearningLevel.Reached, LearningLevel.UnderWay, " "), nameof(StepBackHasAReason), "skal");
        Broken(StepBackHasAReason.Check(LearningLevel.UnderWay, LearningLevel.NotBegun, null), nameof(StepBackHasAReason), "skal");
        StepBackHasAReason.Check(LearningLevel.Reached, LearningLevel.UnderWay, "Ny maskin på arbetsplatsen").ShouldBeNull();
    }

    [Fact]
    public void AssessmentIsTheLatest_OlderThanTheOneThatHolds_Refuses()
    {
        AssessmentIsTheLatest.Check(Today, Today).ShouldBeNull();
        Broken(AssessmentIsTheLatest.Check(Today, Today.AddDays(-1)), nameof(AssessmentIsTheLatest), "bedomd");
    }

    [Fact]
    public void ObstacleFollowsItsPath_NoShortcutAndNoWayBackFromSolved()
    {
        ObstacleFollowsItsPath.Check(ObstacleStatus.Open, ObstacleStatus.UnderWay).ShouldBeNull();
        ObstacleFollowsItsPath.Check(ObstacleStatus.UnderWay, ObstacleStatus.Solved).ShouldBeNull();
        ObstacleFollowsItsPath.Check(ObstacleStatus.UnderWay, ObstacleStatus.Escalated).ShouldBeNull();
        ObstacleFollowsItsPath.Check(ObstacleStatus.Escalated, ObstacleStatus.Solved).ShouldBeNull();
        foreach (var (from, to) in new[] { (ObstacleStatus.Open, ObstacleStatus.Solved), (ObstacleStatus.Open, ObstacleStatus.Escalated), (ObstacleStatus.Solved, ObstacleStatus.UnderWay), (ObstacleStatus.UnderWay, ObstacleStatus.Open) })
        {
            Broken(ObstacleFollowsItsPath.Check(from, to), nameof(ObstacleFollowsItsPath), "status");
        }
    }

    [Fact]
    public void ObstacleUnderWayHasOwnerActionAndDate_EachMissing_IsNamed()
    {
        ObstacleUnderWayHasOwnerActionAndDate.Check(ObstacleStatus.Open, null, null, null).ShouldBeEmpty();
        ObstacleUnderWayHasOwnerActionAndDate.Check(ObstacleStatus.UnderWay, "Komvux", "Ny kurs", Today).ShouldBeEmpty();
        ObstacleUnderWayHasOwnerActionAndDate.Check(ObstacleStatus.UnderWay, null, " ", null).Select(refusal => refusal.Field).ShouldBe(["agare", "atgard", "senast"]);
    }

    [Fact]
    public void ObstacleRules_SolvedWithoutHowBeforeItWasNoticedOrUncounted_Refuse()
    {
        Broken(SolvedObstacleSaysHow.Check(ObstacleStatus.Solved, null), nameof(SolvedObstacleSaysHow), "losning");
        SolvedObstacleSaysHow.Check(ObstacleStatus.UnderWay, null).ShouldBeNull();
        Broken(ActionComesAfterTheObstacle.Check(Today, Today.AddDays(-1)), nameof(ActionComesAfterTheObstacle), "senast");
        ActionComesAfterTheObstacle.Check(Today, Today).ShouldBeNull();
        Broken(AffectedAreCounted.Check(-1), nameof(AffectedAreCounted), "beror");
        AffectedAreCounted.Check(0).ShouldBeNull();
    }

    [Fact]
    public void MeetingRules_PartyMissingOrTwice_Refuse()
    {
        ExpectedParty[] all = [new(MeetingPartyKind.Municipality, "Göteborg"), new(MeetingPartyKind.EmploymentService, "AF"), new(MeetingPartyKind.Employer, "Renova")];
        MeetingInvitesAllParties.Check(all).ShouldBeNull();
        Broken(MeetingInvitesAllParties.Check(all[..2]), nameof(MeetingInvitesAllParties), "parter");
        PartyIsNamedOnce.Check(all).ShouldBeNull();
        Broken(PartyIsNamedOnce.Check([.. all, new(MeetingPartyKind.Employer, "renova ")]), nameof(PartyIsNamedOnce), "parter");
    }

    [Fact]
    public void AttendanceIsStatedForEveryParty_OneLeftOutOrOnlyOneCame_Refuses()
    {
        SyncMeetingParty[] parties = [Party(), Party(), Party()];
        AttendanceIsStatedForEveryParty.Check(parties, parties.ToDictionary(party => party.Id, _ => true)).ShouldBeNull();
        Broken(AttendanceIsStatedForEveryParty.Check(parties, parties.Take(2).ToDictionary(party => party.Id, _ => true)), nameof(AttendanceIsStatedForEveryParty), "narvaro");
        Broken(AttendanceIsStatedForEveryParty.Check(parties, parties.ToDictionary(party => party.Id, party => party == parties[0])), nameof(AttendanceIsStatedForEveryParty), "narvaro");
    }

    [Fact]
    public void MeetingRules_HeldTwiceContactBeforeItOrWithWhoCame_Refuse()
    {
        MeetingStillWaits.Check(SyncMeetingStatus.Planned).ShouldBeNull();
        Broken(MeetingStillWaits.Check(SyncMeetingStatus.Held), nameof(MeetingStillWaits), null);
        ContactFollowsTheMeeting.Check(Today, Today).ShouldBeNull();
        Broken(ContactFollowsTheMeeting.Check(Today, Today.AddDays(-1)), nameof(ContactFollowsTheMeeting), "kontaktad");
        Broken(OnlyAbsentPartiesAreContacted.Check(Party() is var party && (party.WasPresent = true) is true ? party : null), nameof(OnlyAbsentPartiesAreContacted), "part");
    }

    /// <summary>Friday 4 September 2026: five working days later is Friday 11 September.</summary>
    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-09-11", true)]
    [InlineData("2026-09-14", false)]
    public void A_meeting_is_complete_only_when_the_absent_party_was_contacted_within_five_working_days(string? contacted, bool expected)
    {
        var came = Party();
        came.WasPresent = true;
        var absent = Party();
        absent.WasPresent = false;
        absent.ContactedOn = contacted is null ? null : DateOnly.ParseExact(contacted, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        SyncMeetingCompleteness.IsComplete(new DateOnly(2026, 9, 4), [came, absent], Calendar).ShouldBe(expected);
    }

    [Fact]
    public void TransitionRules_WrongTargetFarAwayEndedOrNotBegun_Refuse()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        HashSet<Guid> hers = [first, second];
        TransitionLeadsToItsTarget.Check(TransitionTarget.Intervention, first, second, hers).ShouldBeNull();
        Broken(TransitionLeadsToItsTarget.Check(TransitionTarget.Intervention, first, first, hers), nameof(TransitionLeadsToItsTarget), "till");
        Broken(TransitionLeadsToItsTarget.Check(TransitionTarget.Employment, first, second, hers), nameof(TransitionLeadsToItsTarget), "till");
        Broken(TransitionLeadsToItsTarget.Check(TransitionTarget.Intervention, Guid.NewGuid(), second, hers), nameof(TransitionLeadsToItsTarget), "till");
        Broken(TransitionDatesAreInOrder.Check(Today, Today.AddYears(2)), nameof(TransitionDatesAreInOrder), "borjar");
        Broken(TransitionDatesAreInOrder.Check(null, Today), nameof(AnswerIsGiven), "slutar");
        Broken(TransitionIsNotEnded.Check(TransitionStatus.Made), nameof(TransitionIsNotEnded), null);
        TransitionIsNotEnded.Check(TransitionStatus.Secured).ShouldBeNull();
        Broken(TransitionIsMadeWhenTheNextStepHasBegun.Check(Today.AddDays(1), Today), nameof(TransitionIsMadeWhenTheNextStepHasBegun), "borjar");
        Broken(BrokenTransitionHasAReason.Check(" "), nameof(BrokenTransitionHasAReason), "skal");
    }

    /// <summary>Friday 4 September 2026 to the Monday after is no gap; with Thursday 10 September three working days lie between.</summary>
    [Theory]
    [InlineData("2026-09-07", 0)]
    [InlineData("2026-09-01", 0)]
    [InlineData("2026-09-10", 3)]
    public void GapOf_CountsWholeWorkingDaysBetween(string startsOn, int expected) =>
        TransitionSecurity.GapOf(new DateOnly(2026, 9, 4), DateOnly.ParseExact(startsOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Calendar).ShouldBe(expected);

    [Fact]
    public void Lacks_NamesWhatIsMissing_AndTheEmployerOnlyBeforeAnEmployment()
    {
        var transition = Secured();
        TransitionSecurity.Lacks(transition).ShouldBeEmpty();
        transition.GapWorkingDays = 3;
        transition.HandoverDoneOn = null;
        TransitionSecurity.Lacks(transition).ShouldBe([TransitionLack.NoGap, TransitionLack.Handover]);
        transition = Secured();
        transition.Target = TransitionTarget.Employment;
        TransitionSecurity.Lacks(transition).ShouldBe([TransitionLack.EmployerInformed]);
        transition.ToStartsOn = null;
        TransitionSecurity.StatusOf(transition).ShouldBe(TransitionStatus.NotSecured);
    }

    [Fact]
    public void NextOn_FirstThenAgreedThenBeforeATransition()
    {
        var start = new DateOnly(2026, 8, 31);
        FollowUpDue.NextOn(start, null, [], Calendar).ShouldBe(new DateOnly(2026, 9, 14));
        var latest = Held(new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 12));
        FollowUpDue.NextOn(start, latest, [], Calendar).ShouldBe(new DateOnly(2026, 10, 12));
        FollowUpDue.NextOn(start, latest, [new DateOnly(2026, 10, 16)], Calendar).ShouldBe(new DateOnly(2026, 10, 2), "ten working days before she leaves the step");
        FollowUpDue.NextOn(start, latest, [new DateOnly(2026, 9, 25)], Calendar).ShouldBe(new DateOnly(2026, 10, 12), "the latest one is fresh enough for that transition");
        FollowUpDue.NextOn(start, Held(new DateOnly(2026, 9, 14), null), [], Calendar).ShouldBe(new DateOnly(2026, 10, 12));
    }

    [Fact]
    public void RowWasNotChangedMeanwhile_AnotherVersion_Refuses()
    {
        RowWasNotChangedMeanwhile.Check(2, 2).ShouldBeNull();
        Broken(RowWasNotChangedMeanwhile.Check(1, 2), nameof(RowWasNotChangedMeanwhile), null);
    }

    private static void Broken(Refusal? refusal, string rule, string? field)
    {
        refusal.ShouldNotBeNull();
        (refusal.Rule, refusal.Field).ShouldBe((rule, field));
    }

    private static ParticipantFollowUp Answered() => new()
    {
        ParticipantId = Guid.NewGuid(),
        Progression = Progression.Forward,
        PlanFollowed = Fulfilment.Yes,
        InterventionsGiven = Fulfilment.Partly,
        NextStepKnown = true,
        DropoutRisk = DropoutRisk.Low,
    };

    private static SyncMeetingParty Party() => new() { Id = Guid.NewGuid(), SyncMeetingId = Guid.NewGuid(), Kind = MeetingPartyKind.Other, Name = "Part" };

    private static FollowUp Held(DateOnly on, DateOnly? next) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        Subject = FollowUpSubject.Participant,
        HeldOn = on,
        NextOn = next,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };

    private static Transition Secured() => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        Target = TransitionTarget.Intervention,
        FromEndsOn = new DateOnly(2026, 9, 4),
        ToStartsOn = new DateOnly(2026, 9, 7),
        NextConfirmedOn = new DateOnly(2026, 8, 3),
        HandoverDoneOn = new DateOnly(2026, 9, 1),
        ParticipantInformedOn = new DateOnly(2026, 8, 20),
        GapWorkingDays = 0,
        Status = TransitionStatus.NotSecured,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = DateTimeOffset.UnixEpoch,
    };
}
