using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>DOMAIN 6.1: each cause at its threshold, and what is not being stuck.</summary>
public sealed class StuckRulesTests
{
    private static readonly WorkingDayCalendar Calendar = new();

    /// <summary>A track in which nothing is wrong; tests change one thing.</summary>
    internal static readonly StuckFacts Healthy = new()
    {
        TrackId = TrackId,
        Status = TrackStatus.Implementation,
        RegisteredOn = Date("2026-01-12"),
        RecruitmentStartedOn = Date("2026-03-02"),
        PlannedStart = Date("2026-05-04"),
        PlannedEnd = Date("2026-12-18"),
        PhaseSince = Date("2026-05-04"),
        LastProgressOn = Date("2026-09-28"),
        Employers = [(TrackEmployerStatus.TakesPart, null)],
        InCare = 8,
        EverAccepted = 8,
    };

    /// <summary>An obstacle noticed on 1 September 2026.</summary>
    internal static Obstacle Unsolved(ObstacleSeverity severity, bool isTaken) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = TrackId,
        Category = ObstacleCategory.Other,
        Severity = severity,
        Description = "Lokalen",
        Status = ObstacleStatus.Open,
        AffectsCount = 2,
        NoticedOn = Date("2026-09-01"),
        Owner = isTaken ? "Enhetschefen" : null,
        FirstActionOn = isTaken ? Date("2026-09-02") : null,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = default,
    };

    [Fact]
    public void A_track_in_which_things_happen_is_not_stuck() => Kinds(Healthy, "2026-10-01").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-09-15", false)] // 10 duty days after 1 September
    [InlineData("2026-09-16", true)]
    public void A_hard_item_more_than_ten_duty_days_late_makes_the_gate_late(string today, bool expected)
    {
        var track = Healthy with { LastProgressOn = Date(today), Tasks = [Task("GENO-01", "2026-09-01") with { Gate = "G3", IsHard = true }] };

        Kinds(track, today).Contains(StuckKind.GateLate).ShouldBe(expected);
        Kinds(track with { Tasks = [Task("GENO-01", "2026-09-01") with { Gate = "G3", IsHard = false }] }, today).ShouldBeEmpty();
        Kinds(track with { WaitsOutside = true }, today).ShouldBeEmpty("what waits for something dated outside is not stuck");
    }

    [Theory]
    [InlineData("AVSL-02", "2026-07-06", "2026-07-20", false)] // 10 working days, in the summer pause
    [InlineData("AVSL-02", "2026-07-06", "2026-07-21", true)]
    [InlineData("REKR-09", "2026-07-20", "2026-08-04", true)] // starts in August
    [InlineData("PLAN-20", "2026-07-20", "2026-08-04", true)]
    [InlineData("PLAN-20", "2026-06-10", "2026-07-10", true)] // control: ten duty days had passed before the pause
    [InlineData("PLAN-20", "2026-06-12", "2026-07-10", false)] // starts in June: an ordinary task
    [InlineData("GENO-01", "2026-07-06", "2026-07-31", false)] // an ordinary task waits
    public void A_hard_item_that_concerns_safety_is_late_in_the_summer_too(string code, string due, string today, bool expected)
    {
        var track = Healthy with { LastProgressOn = Date(today), Tasks = [Task(code, due) with { Gate = "G3", IsHard = true }] };

        Kinds(track, today).Contains(StuckKind.GateLate).ShouldBe(expected);
    }

    [Theory]
    [InlineData(TrackStatus.Implementation, "2026-10-09", false)]
    [InlineData(TrackStatus.Implementation, "2026-10-12", true)] // 10 after 28 September
    [InlineData(TrackStatus.Closure, "2026-10-16", false)]
    [InlineData(TrackStatus.Closure, "2026-10-19", true)] // 15
    public void Standing_still_is_being_stuck(TrackStatus status, string today, bool expected)
    {
        var track = Healthy with { Status = status, PhaseSince = Date("2026-09-01") };

        Kinds(track, today).Contains(StuckKind.Standstill).ShouldBe(expected);
        Kinds(track with { WaitsOutside = true }, today).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_stands_still_in_the_summer_weeks() =>
        Kinds(Healthy with { LastProgressOn = Date("2026-06-24") }, "2026-08-07").ShouldBeEmpty("two duty days before week 27 and five after week 31");

    [Theory]
    [InlineData("2026-03-27", false)] // 54 working days of 36 planned
    [InlineData("2026-03-30", true)]
    public void A_phase_that_lasts_half_as_long_again_is_overrun(string today, bool expected)
    {
        var track = Healthy with { Status = TrackStatus.Planning, PhaseSince = Date("2026-01-12"), PhaseDueOn = Date("2026-03-03"), LastProgressOn = Date(today) };

        Kinds(track, today).Contains(StuckKind.PhaseOverrun).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-04-08", false)]
    [InlineData("2026-04-10", true)] // 15 working days before 4 May, with 1 May off
    public void A_start_that_is_near_with_a_hard_item_open_is_threatened(string today, bool expected)
    {
        var track = Healthy with { Status = TrackStatus.Recruitment, PhaseSince = Date("2026-03-02"), LastProgressOn = Date(today), Tasks = [Task("REKR-01", "2026-05-20") with { Gate = "G2", IsHard = true }] };

        Kinds(track, today).Contains(StuckKind.StartThreatened).ShouldBe(expected);
    }

    [Theory]
    [InlineData(ObstacleSeverity.High, false, "2026-09-03", false)]
    [InlineData(ObstacleSeverity.High, false, "2026-09-04", true)] // more than 2 without an owner
    [InlineData(ObstacleSeverity.High, true, "2026-09-15", false)]
    [InlineData(ObstacleSeverity.High, true, "2026-09-16", true)] // more than 10
    [InlineData(ObstacleSeverity.Medium, false, "2026-09-29", false)]
    [InlineData(ObstacleSeverity.Medium, false, "2026-09-30", true)] // more than 20
    [InlineData(ObstacleSeverity.Low, false, "2026-12-01", false)]
    public void An_obstacle_is_taken_care_of_and_solved_in_time(ObstacleSeverity severity, bool isTaken, string today, bool expected)
    {
        var obstacle = Unsolved(severity, isTaken);

        Kinds(Healthy with { Obstacles = [obstacle], LastProgressOn = Date(today), PlannedEnd = Date("2027-06-01") }, today).Contains(StuckKind.ObstacleUnsolved).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-10-08", false)] // 5 working days after 1 October
    [InlineData("2026-10-09", true)]
    public void A_critical_gap_may_stay_open_for_five_working_days(string today, bool expected) =>
        Kinds(Healthy with { LastProgressOn = Date(today), Gaps = [Gap(GapSeverity.Critical, "2026-10-01")] }, today).Contains(StuckKind.CriticalGap).ShouldBe(expected);

    [Theory]
    [InlineData(2, 8, false)] // a quarter, but not three
    [InlineData(3, 12, true)]
    [InlineData(3, 13, false)]
    public void A_quarter_of_the_participants_with_serious_gaps_is_critical(int people, int inCare, bool expected)
    {
        var gaps = Enumerable.Range(0, people).Select(_ => Gap(GapSeverity.Serious, "2026-10-01")).ToList();

        Kinds(Healthy with { InCare = inCare, LastProgressOn = Date("2026-10-02"), Gaps = gaps }, "2026-10-02").Contains(StuckKind.CriticalGap).ShouldBe(expected);
    }

    [Fact]
    public void A_gap_that_begins_in_half_a_year_is_no_reason_yet() =>
        Kinds(Healthy with { LastProgressOn = Date("2026-10-20"), Gaps = [Gap(GapSeverity.Critical, "2026-10-01") with { FirstDay = Date("2027-04-01") }] }, "2026-10-20").ShouldBeEmpty();

    [Fact]
    public void In_implementation_an_employer_takes_part()
    {
        Kinds(Healthy with { Employers = [(TrackEmployerStatus.Paused, Date("2026-09-30"))] }, "2026-10-01").ShouldBe([StuckKind.EmployerGone]);
        Kinds(Healthy with { Status = TrackStatus.Planning, Employers = [(TrackEmployerStatus.Dialogue, null)] }, "2026-10-01").ShouldBeEmpty();
        Kinds(Healthy with { Status = TrackStatus.Planning, Employers = [(TrackEmployerStatus.Withdrawn, null)] }, "2026-10-01").ShouldBe([StuckKind.EmployerGone]);
    }

    [Theory]
    [InlineData(10, 5, false)]
    [InlineData(10, 4, true)]
    [InlineData(0, 0, false)]
    public void Jobs_are_not_cut_by_more_than_half(int before, int now, bool expected) =>
        Kinds(Healthy with { Jobs = (now, before) }, "2026-10-01").Contains(StuckKind.EmployerGone).ShouldBe(expected);

    [Theory]
    [InlineData(CommitmentStatus.Late, "2026-09-22", false)] // 15 duty days after 1 September
    [InlineData(CommitmentStatus.Late, "2026-09-23", true)]
    [InlineData(CommitmentStatus.CannotBeMet, "2026-09-02", true)]
    public void Commitments_are_kept(CommitmentStatus status, string today, bool expected)
    {
        var track = Healthy with { LastProgressOn = Date(today), Commitments = [new StuckFacts.OpenCommitment(status, Date("2026-09-01"), null, LetterPartyKind.EmploymentService)] };

        Kinds(track, today).Contains(StuckKind.CommitmentFails).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-04-14", false)]
    [InlineData("2026-04-15", true)] // 30 working days after 2 March, with Easter between
    public void Somebody_is_accepted_within_thirty_working_days(string today, bool expected)
    {
        var track = Healthy with { Status = TrackStatus.Recruitment, PhaseSince = Date("2026-03-02"), LastProgressOn = Date(today), InCare = 0, EverAccepted = 0 };

        Kinds(track, today).Contains(StuckKind.TooFewParticipants).ShouldBe(expected);
    }

    [Theory]
    [InlineData(CommitmentStatus.NotStarted, true)]
    [InlineData(CommitmentStatus.OnItsWay, true)]
    [InlineData(CommitmentStatus.NotStarted, false)]
    public void A_commitment_whose_day_has_passed_is_late_whether_or_not_somebody_noted_it(CommitmentStatus status, bool isDue)
    {
        var track = Healthy with { LastProgressOn = Date("2026-09-23"), Commitments = [new StuckFacts.OpenCommitment(status, isDue ? Date("2026-09-01") : null, null, LetterPartyKind.EmploymentService)] };

        Kinds(track, "2026-09-23").Contains(StuckKind.CommitmentFails).ShouldBe(isDue);
        Kinds(track with { LastProgressOn = Date("2026-09-22") }, "2026-09-22").ShouldNotContain(StuckKind.CommitmentFails);
    }

    [Theory]
    [InlineData("2026-04-14", false)]
    [InlineData("2026-04-15", true)]
    public void Whoever_said_no_after_all_is_not_accepted(string today, bool expected)
    {
        var track = Healthy with { Status = TrackStatus.Recruitment, PhaseSince = Date("2026-03-02"), LastProgressOn = Date(today), InCare = 0, EverAccepted = 2, LastLeftOn = Date("2026-03-30") };

        Kinds(track, today).Contains(StuckKind.TooFewParticipants).ShouldBe(expected);
    }

    [Fact]
    public void A_summer_within_a_phase_does_not_overrun_it()
    {
        var track = Healthy with { Status = TrackStatus.Planning, RegisteredOn = Date("2026-06-01"), PhaseSince = Date("2026-06-01"), PhaseDueOn = Date("2026-08-17"), LastProgressOn = Date("2026-08-24") };

        Kinds(track, "2026-08-28").ShouldBeEmpty("38 duty days of 29 planned");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Days_in_which_a_track_was_parked_are_no_part_of_its_phase(bool wasParked, bool expected)
    {
        IReadOnlyList<DateSpan> parked = wasParked ? [new DateSpan(Date("2026-02-02"), Date("2026-03-02"))] : [];
        var track = Healthy with { Status = TrackStatus.Planning, RegisteredOn = Date("2026-01-12"), PhaseSince = Date("2026-01-12"), PhaseDueOn = Date("2026-03-09"), LastProgressOn = Date("2026-04-20"), Parked = parked };

        Kinds(track, "2026-04-20").Contains(StuckKind.PhaseOverrun).ShouldBe(expected);
    }

    [Fact]
    public void When_all_are_lost_the_track_is_stuck_at_once() =>
        Kinds(Healthy with { InCare = 0, LastLeftOn = Date("2026-09-30") }, "2026-10-01").ShouldBe([StuckKind.TooFewParticipants]);

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)] // of eight
    public void A_track_that_is_empty_because_most_completed_has_lost_nobody(int completed, bool expected) =>
        Kinds(Healthy with { InCare = 0, Completed = completed, LastLeftOn = Date("2026-09-30") }, "2026-10-01").Contains(StuckKind.TooFewParticipants).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-01", false)] // 22 duty days late: the open one and one more
    [InlineData("2026-10-02", true)] // the third was due on 29 September, and is missed at +3
    public void Three_follow_ups_in_a_row_are_not_missed(string today, bool expected)
    {
        var track = Healthy with { LastProgressOn = Date(today), Tasks = [Task("GENO-02", "2026-09-01") with { Every = 10 }] };

        Kinds(track, today).Contains(StuckKind.FollowUpsMissed).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-02", true)]
    public void A_decision_comes_by_its_day(string today, bool expected) =>
        Kinds(Healthy with { DecisionDueOn = Date("2026-10-01") }, today).Contains(StuckKind.DecisionOverdue).ShouldBe(expected);

    [Fact]
    public void A_parked_track_is_stuck_only_when_its_review_is_forgotten()
    {
        var parked = Healthy with { ReviewOn = Date("2026-12-01"), LastProgressOn = Date("2026-06-01"), InCare = 0, LastLeftOn = Date("2026-06-01") };

        Kinds(parked, "2026-12-01").ShouldBeEmpty();
        Kinds(parked, "2026-12-15").ShouldBe([StuckKind.Standstill], "ten duty days after the review");
    }

    [Theory]
    [InlineData(TrackStatus.Draft)]
    [InlineData(TrackStatus.Closed)]
    [InlineData(TrackStatus.Cancelled)]
    public void A_track_that_is_not_under_way_is_not_stuck(TrackStatus status) => Kinds(Healthy with { Status = status, LastProgressOn = Date("2026-05-04"), InCare = 0 }, "2026-12-01").ShouldBeEmpty();

    private static IReadOnlyList<StuckKind> Kinds(StuckFacts track, string today) =>
        [.. StuckRules.Of(track, new StuckSight(Date(today), Calendar, new StaffCalendar(Calendar, StaffPauseRules.Usual), ThresholdValues.Usual)).Select(cause => cause.Kind)];

    private static StuckFacts.OpenTask Task(string code, string due) => new(code, Guid.Empty, Date(due), null, IsHard: false, Every: null, "KOORDINATOR");

    private static StuckFacts.OpenGap Gap(GapSeverity severity, string since) => new(GapKind.UncoveredTime, severity, Date(since), Date(since), Guid.NewGuid());
}
