using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Tests.Reminders;

public sealed class ReminderPolicyTests
{
    private static readonly WorkingDayCalendar Calendar = new();

    [Theory]
    [InlineData("RP-STD", "2026-01-12", "2026-02-02", new[] { -5, 0, 2 })]
    [InlineData("RP-TIGHT", "2026-01-12", "2026-01-19", new[] { -3, -1, 0, 1, 3 })]
    [InlineData("RP-LONG", "2026-01-12", "2026-01-26", new[] { -5, 0, 2 })]
    [InlineData("RP-REC", "2026-01-12", "2026-02-02", new[] { -2, 0, 3 })]
    [InlineData("RP-EVT", "2026-01-12", "2026-01-19", new[] { -2, 0, 3 })]
    [InlineData("RP-EVT", "2026-01-12", "2026-01-14", new[] { -1, 0, 1 })]
    [InlineData("RP-NONE", "2026-01-12", "2026-02-02", new int[0])]
    public void ComingSteps_TaskOpenedInTime_AreThoseAfterTheOpeningDay(string policy, string opened, string due, int[] steps) =>
        Steps(policy, opened, due).ShouldBe(steps);

    [Theory]
    [InlineData("RP-STD", 7)]
    [InlineData("RP-TIGHT", 3)]
    public void ComingSteps_TaskOpenedTooLateForAllOfThem_IsOne(string policy, int step) =>
        Steps(policy, "2026-02-06", "2026-02-02").ShouldBe([step]);

    [Fact]
    public void NextRepeat_EveryHostWasDownForAMonth_PassesOverWhatWasMissed()
    {
        var policy = ReminderPolicy.Find("RP-STD")!;
        var due = new DateOnly(2026, 2, 2);

        policy.NextRepeat(2, new DateOnly(2026, 2, 4), due, Calendar).ShouldBe(7);
        policy.NextRepeat(2, new DateOnly(2026, 3, 4), due, Calendar).ShouldBe(27);
        ReminderPolicy.Find("RP-REC")!.NextRepeat(3, due, due, Calendar).ShouldBeNull();
    }

    [Theory]
    [InlineData(-5, "-5")]
    [InlineData(0, "+0")]
    [InlineData(2, "+2")]
    public void StepText_IsReadBack(int step, string text)
    {
        ReminderPolicy.StepText(step).ShouldBe(text);
        ReminderPolicy.ParseStep(text).ShouldBe(step);
    }

    private static IReadOnlyList<int> Steps(string policy, string opened, string due)
    {
        var openedOn = DateOnly.ParseExact(opened, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ReminderPolicy.Find(policy)!.ComingSteps(openedOn, DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture), openedOn, Calendar);
    }
}
