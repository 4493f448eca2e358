using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Thresholds;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>DOMAIN 3.1: each reminder policy has its own points at which what is late is the managers' and the steering group's; the day before it is not.</summary>
public sealed class LiftDaysTests
{
    private static readonly WorkingDayCalendar Calendar = new();
    private static readonly StuckFacts Healthy = StuckRulesTests.Healthy with { PlannedEnd = Date("2027-06-01") };

    [Theory]
    [InlineData("RP-STD", "2026-09-07", null, false)] // due on 1 September
    [InlineData("RP-STD", "2026-09-08", EscalationLevel.Managers, false)] // +5
    [InlineData("RP-STD", "2026-09-15", EscalationLevel.Managers, false)]
    [InlineData("RP-STD", "2026-09-16", EscalationLevel.Managers, true)] // more than ten: the track is stuck
    [InlineData("RP-STD", "2026-09-21", EscalationLevel.Managers, true)]
    [InlineData("RP-STD", "2026-09-22", EscalationLevel.SteeringGroup, true)] // +15
    [InlineData("RP-TIGHT", "2026-09-03", null, false)]
    [InlineData("RP-TIGHT", "2026-09-04", EscalationLevel.Managers, false)] // +3
    [InlineData("RP-TIGHT", "2026-09-10", EscalationLevel.Managers, false)]
    [InlineData("RP-TIGHT", "2026-09-11", EscalationLevel.SteeringGroup, true)] // +8
    [InlineData("RP-LONG", "2026-09-07", null, false)]
    [InlineData("RP-LONG", "2026-09-08", EscalationLevel.Managers, false)] // +5
    [InlineData("RP-LONG", "2026-09-14", EscalationLevel.Managers, false)]
    [InlineData("RP-LONG", "2026-09-15", EscalationLevel.SteeringGroup, true)] // +10
    [InlineData("RP-EVT", "2026-09-07", null, false)] // ten working days since 18 August
    [InlineData("RP-EVT", "2026-09-08", EscalationLevel.Managers, false)] // 150 %
    [InlineData("RP-EVT", "2026-09-14", EscalationLevel.Managers, false)]
    [InlineData("RP-EVT", "2026-09-15", EscalationLevel.SteeringGroup, true)] // 200 %
    [InlineData("RP-NONE", "2026-09-15", null, false)]
    [InlineData("RP-NONE", "2026-10-30", EscalationLevel.Coordinators, true)] // stuck, and nobody but the coordinators is asked
    public void A_hard_item_goes_up_at_the_points_of_its_policy(string policy, string today, EscalationLevel? level, bool isStuck) =>
        At(today, Hard(policy) with { OpenedOn = Date("2026-08-18") }).ShouldBe((level, isStuck));

    [Theory]
    [InlineData("GENO-02", StuckKind.FollowUpsMissed, "2026-09-17", null, false)]
    [InlineData("GENO-02", StuckKind.FollowUpsMissed, "2026-09-18", EscalationLevel.Managers, false)] // the second was due on the 15th, and is missed at +3
    [InlineData("GENO-02", StuckKind.FollowUpsMissed, "2026-10-01", EscalationLevel.Managers, false)]
    [InlineData("GENO-02", StuckKind.FollowUpsMissed, "2026-10-02", EscalationLevel.SteeringGroup, true)] // the third
    [InlineData("GENO-01", StuckKind.GateLate, "2026-09-15", null, false)]
    [InlineData("GENO-01", StuckKind.GateLate, "2026-09-17", EscalationLevel.Coordinators, true)] // more than ten days late, but the second is not missed yet
    [InlineData("GENO-01", StuckKind.GateLate, "2026-09-18", EscalationLevel.Managers, true)]
    [InlineData("GENO-01", StuckKind.GateLate, "2026-10-01", EscalationLevel.Managers, true)]
    [InlineData("GENO-01", StuckKind.GateLate, "2026-10-02", EscalationLevel.SteeringGroup, true)]
    public void What_recurs_goes_up_with_the_second_and_the_third_that_is_missed(string code, StuckKind kind, string today, EscalationLevel? level, bool isStuck)
    {
        var task = Hard("RP-REC") with { Code = code, Every = 10 };

        At(today, task).ShouldBe((level, isStuck));
        Seen(today, Sight(today), task).ShouldAllBe(cause => cause.Kind == kind, "one thing is asked for once, though it holds a gate and is a follow-up");
    }

    [Fact]
    public void A_task_that_does_not_recur_is_never_missed_twice() =>
        At("2026-12-01", Hard("RP-REC")).ShouldBe((EscalationLevel.Coordinators, true));

    [Theory]
    [InlineData("2026-09-03", null)]
    [InlineData("2026-09-04", EscalationLevel.Managers)] // a policy that asks them with the first that is missed: from +3
    public void An_occurrence_is_missed_from_the_third_day(string today, EscalationLevel? level)
    {
        var sight = Sight(today) with { Policies = new Dictionary<string, ReminderPolicy>(StringComparer.Ordinal) { ["RP-REC"] = ReminderPolicy.Find("RP-REC")! with { ManagersAt = 1 } } };

        Stand(today, sight, Hard("RP-REC") with { Code = "GENO-02", Every = 20 }).Level.ShouldBe(level);
    }

    [Theory]
    [InlineData("2026-09-03", null, false)] // GENO-06, opened on 1 September, due on the 3rd: first action within two working days
    [InlineData("2026-09-04", EscalationLevel.Managers, true)] // 150 per cent; and more than two days without owner or action
    [InlineData("2026-09-07", EscalationLevel.SteeringGroup, true)] // 200 per cent
    public void An_obstacle_and_its_task_are_one_question_that_goes_up_by_the_tasks_policy(string today, EscalationLevel? level, bool isStuck)
    {
        var (obstacle, task) = Handled(isTaken: false);

        Of(today, obstacle, task).ShouldBe((level, isStuck));
    }

    [Fact]
    public void An_obstacle_that_somebody_works_on_is_late_by_the_day_that_was_agreed()
    {
        var (obstacle, task) = Handled(isTaken: true);
        obstacle.DueOn = Date("2026-09-11"); // eight working days after the opening

        Of("2026-09-15", obstacle, task).ShouldBe((null, false), "the task's own day was the first action's, which was taken");
        Of("2026-09-17", obstacle, task).ShouldBe((EscalationLevel.Managers, true), "half as long again; and unsolved for more than ten days");
        Of("2026-09-23", obstacle, task).ShouldBe((EscalationLevel.SteeringGroup, true));
        obstacle.DueOn = Date("2026-10-30");
        Seen("2026-09-17", Sight("2026-09-17"), With("2026-09-17", obstacle, task)).Single().Lift.ShouldBeNull("unsolved for too long before its policy asks anybody: the ladder's own times hold");
    }

    [Fact]
    public void A_solved_obstacle_speaks_for_no_task()
    {
        var (obstacle, task) = Handled(isTaken: true);
        obstacle.Status = ObstacleStatus.Solved;

        Seen("2026-09-04", Sight("2026-09-04"), With("2026-09-04", obstacle, task)).Select(cause => cause.Kind).ShouldBe([StuckKind.GateLate]);
    }

    [Fact]
    public void Of_several_late_tasks_the_first_that_is_to_go_up_takes_the_cause_with_it()
    {
        var tight = Hard("RP-TIGHT") with { Code = "GENO-10", DueOn = Date("2026-09-08") };

        At("2026-09-10", Hard("RP-STD"), tight).ShouldBe((EscalationLevel.Managers, false));
        At("2026-09-17", Hard("RP-STD"), tight).ShouldBe((EscalationLevel.Managers, true), "stuck for the one, +7 of the other");
        At("2026-09-18", Hard("RP-STD"), tight).ShouldBe((EscalationLevel.SteeringGroup, true), "+8 of the other");
    }

    [Theory]
    [InlineData("2026-09-03", null, false)]
    [InlineData("2026-09-04", EscalationLevel.Managers, false)]
    [InlineData("2026-09-09", EscalationLevel.Managers, false)]
    [InlineData("2026-09-10", EscalationLevel.SteeringGroup, true)]
    public void A_policy_that_was_changed_holds_for_what_is_late_already(string today, EscalationLevel? level, bool isStuck) =>
        Stand(today, Sight(today) with { Policies = Changed(managersAt: 3, steeringGroupAt: 7) }, Hard("RP-STD")).ShouldBe((level, isStuck));

    [Fact]
    public void A_point_that_is_never_lifts_nothing()
    {
        Stand("2026-10-30", Sight("2026-10-30") with { Policies = Changed(managersAt: 5, steeringGroupAt: null) }, Hard("RP-STD")).ShouldBe((EscalationLevel.Managers, true));
        Stand("2026-09-21", Sight("2026-09-21") with { Policies = Changed(managersAt: null, steeringGroupAt: 15) }, Hard("RP-STD")).ShouldBe((EscalationLevel.Coordinators, true));
    }

    [Theory]
    [InlineData("GENO-10", "2026-06-26", "2026-08-05", null)] // Friday before week 27: three duty days after it
    [InlineData("GENO-10", "2026-06-26", "2026-08-07", EscalationLevel.Managers)]
    [InlineData("AVSL-02", "2026-06-26", "2026-07-03", EscalationLevel.Managers)] // five working days
    [InlineData("AVSL-02", "2026-06-26", "2026-07-02", null)]
    [InlineData("AVSL-02", "2026-06-26", "2026-07-17", EscalationLevel.SteeringGroup)]
    public void Staff_pauses_do_not_count_but_for_what_concerns_safety(string code, string due, string today, EscalationLevel? level) =>
        At(today, Hard("RP-STD") with { Code = code, DueOn = Date(due) }).Level.ShouldBe(level);

    [Fact]
    public void A_parked_track_lifts_nothing_and_its_days_begin_anew_when_it_goes_on()
    {
        Seen("2026-09-30", Sight("2026-09-30"), Healthy with { ReviewOn = Date("2026-11-02"), Tasks = [Hard("RP-STD")] }).ShouldBeEmpty();
        var resumed = Healthy with { ResumedOn = Date("2026-10-01"), LastProgressOn = Date("2026-10-01") };

        Level("2026-10-07", resumed).ShouldBe(EscalationLevel.Coordinators, "the track is stuck, and the coordinators are told first");
        Level("2026-10-08", resumed).ShouldBe(EscalationLevel.Managers);
        Level("2026-10-21", resumed).ShouldBe(EscalationLevel.Managers);
        Level("2026-10-22", resumed).ShouldBe(EscalationLevel.SteeringGroup);

        static EscalationLevel Level(string today, StuckFacts track) =>
            LevelOf(Seen(today, Sight(today), track with { Tasks = [Hard("RP-STD")] }).Single(cause => cause.Kind is StuckKind.GateLate), today);
    }

    [Fact]
    public void What_waits_outside_and_what_holds_no_gate_goes_nowhere()
    {
        Seen("2026-09-30", Sight("2026-09-30"), Healthy with { WaitsOutside = true, Tasks = [Hard("RP-STD")] }).ShouldBeEmpty();
        At("2026-09-30", Hard("RP-STD") with { IsHard = false }).Level.ShouldBeNull();
        At("2026-09-30", Hard("RP-STD") with { Gate = null }).Level.ShouldBeNull();
    }

    [Fact]
    public void What_is_only_early_does_not_make_a_track_stuck() =>
        StuckRules.Of(Healthy with { LastProgressOn = Date("2026-09-10"), Tasks = [Hard("RP-STD")] }, Sight("2026-09-10")).ShouldBeEmpty();

    private static (Obstacle Obstacle, StuckFacts.OpenTask Task) Handled(bool isTaken)
    {
        var obstacle = StuckRulesTests.Unsolved(ObstacleSeverity.High, isTaken);
        obstacle.TaskId = Guid.NewGuid();
        return (obstacle, Hard("RP-EVT") with { Code = "GENO-06", Id = obstacle.TaskId, DueOn = Date("2026-09-03"), OpenedOn = Date("2026-09-01") });
    }

    private static StuckFacts With(string today, Obstacle obstacle, StuckFacts.OpenTask task) => Healthy with { LastProgressOn = Date(today), Obstacles = [obstacle], Tasks = [task] };

    private static (EscalationLevel? Level, bool IsStuck) Of(string today, Obstacle obstacle, StuckFacts.OpenTask task)
    {
        var seen = Seen(today, Sight(today), With(today, obstacle, task));
        seen.ShouldAllBe(cause => cause.Kind == StuckKind.ObstacleUnsolved, "nobody is asked about one obstacle twice");
        return seen is [{ } cause] ? (LevelOf(cause, today), !cause.IsEarly) : (null, false);
    }

    private static StuckFacts.OpenTask Hard(string policy) => new("GENO-10", Guid.Empty, Date("2026-09-01"), "G3", IsHard: true, Every: null, "KOORDINATOR") { Policy = policy };

    private static Dictionary<string, ReminderPolicy> Changed(int? managersAt, int? steeringGroupAt) => new(StringComparer.Ordinal)
    {
        ["RP-STD"] = ReminderPolicy.Find("RP-STD")! with { ManagersAt = managersAt, SteeringGroupAt = steeringGroupAt },
    };

    private static StuckSight Sight(string today) => new(Date(today), Calendar, new StaffCalendar(Calendar, StaffPauseRules.Usual), ThresholdValues.Usual);

    private static (EscalationLevel? Level, bool IsStuck) At(string today, params StuckFacts.OpenTask[] tasks) => Stand(today, Sight(today), tasks);

    private static (EscalationLevel? Level, bool IsStuck) Stand(string today, StuckSight sight, params StuckFacts.OpenTask[] tasks) =>
        Seen(today, sight, tasks) is [{ } cause] ? (LevelOf(cause, today), !cause.IsEarly) : (null, false);

    private static IReadOnlyList<FoundCause> Seen(string today, StuckSight sight, params StuckFacts.OpenTask[] tasks) => Seen(today, sight, Healthy with { LastProgressOn = Date(today), Tasks = tasks });

    private static IReadOnlyList<FoundCause> Seen(string today, StuckSight sight, StuckFacts track)
    {
        today.ShouldBe(sight.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return StuckRules.Seen(track, sight);
    }

    private static EscalationLevel LevelOf(FoundCause cause, string today) => new PolicyClimb(cause.Lift.ShouldNotBeNull()).LevelOn(Date(today));
}
