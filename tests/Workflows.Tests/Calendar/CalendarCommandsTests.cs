using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>An administrator's calendars: what a change would do, what is refused, and that staff pauses are one thing wherever they are asked.</summary>
public abstract class CalendarCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private CalendarCommands Commands => world.Get<CalendarCommands>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task PreviewAsync_MaundyThursdayOff_NamesTheDaysOfTwoYears_AndChangesNothing()
    {
        var preview = (await Commands.PreviewAsync(world.Admin, Rules(rules => rules.MaundyThursdayIsOff = true), default)).Value!;

        (preview.WorkingDaysNow, preview.WorkingDaysThen).ShouldBe((251, 250));
        preview.Off.Select(day => day.Date).ShouldBe([new DateOnly(2026, 4, 2), new DateOnly(2027, 3, 25)]);
        preview.On.ShouldBeEmpty();
        (await world.ReadAsync(db => db.CalendarRules.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task PreviewAsync_NoSummerPause_LengthensTheStaffsYearOnly()
    {
        var preview = (await Commands.PreviewAsync(world.Admin, Rules(rules => (rules.SummerFirstWeek, rules.SummerLastWeek) = (null, null)), default)).Value!;

        preview.WorkingDaysThen.ShouldBe(preview.WorkingDaysNow);
        (preview.DutyDaysThen - preview.DutyDaysNow).ShouldBe(25, "weeks 27 to 31 have 25 working days in 2026");
    }

    [Fact]
    public async Task PreviewAsync_OrganisationWithASingleDayOfEverybodys_KeepsIt()
    {
        var organisation = Guid.NewGuid();
        (await Commands.DecideDayAsync(world.Admin, CalendarRules.Everybody, new DateOnly(2026, 10, 9), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();

        var preview = (await Commands.PreviewAsync(world.Admin, Rules(rules => rules.WalpurgisEveIsOff = true, organisation), default)).Value!;

        (preview.WorkingDaysNow, preview.WorkingDaysThen).ShouldBe((250, 249));
        preview.Off.ShouldAllBe(day => day.Date.Month == 4);
    }

    [Fact]
    public async Task DecideDayAsync_DayOfAPastYear_IsRefusedBecauseNoPageWouldShowIt() =>
        (await Commands.DecideDayAsync(world.Admin, CalendarRules.Everybody, new DateOnly(2025, 12, 31), isOff: true, "Planeringsdag", default)).Refusals.Single().Rule.ShouldBe("CalendarDayIsNotOfAPastYear");

    [Theory]
    [InlineData(31, 27)]
    [InlineData(0, 5)]
    [InlineData(27, 53)]
    [InlineData(27, null)]
    public async Task PreviewAndDecideAsync_WeeksThatRunBackwards_AreRefused(int? first, int? last)
    {
        var rules = Rules(one => (one.SummerFirstWeek, one.SummerLastWeek) = (first, last));

        (await Commands.PreviewAsync(world.Admin, rules, default)).Refusals.Single().Rule.ShouldBe("SummerPauseRunsForwards");
        (await Commands.DecideAsync(world.Admin, rules, default)).Refusals.Single().Rule.ShouldBe("SummerPauseRunsForwards");
    }

    [Fact]
    public async Task Nobody_else_sees_or_decides_calendars()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.ReadAsync(world.Anna, CalendarRules.Everybody, default));
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.PreviewAsync(world.Steering, Rules(_ => { }), default));
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.DecideAsync(world.Anna, Rules(_ => { }), default));
    }

    [Fact]
    public async Task A_pause_that_is_decided_is_the_same_for_reminders_and_for_what_counts_duty_days()
    {
        await world.Get<CalendarWatch>().FollowAsync(default);
        await Commands.DecideAsync(world.Admin, Rules(rules => (rules.SummerFirstWeek, rules.SummerLastWeek, rules.ChristmasPause) = (29, 30, false)), default);
        await world.Get<CalendarWatch>().FollowAsync(default);

        var pauses = world.Get<StaffPauses>();
        var staff = (await world.ReadAsync(db => CalendarBook.ReadAsync(db, default))).StaffDays(CalendarRules.Everybody);
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            staff.IsPause(day).ShouldBe(pauses.IsPause(day), FormattableString.Invariant($"{day:yyyy-MM-dd}"));
        }

        pauses.On(new DateOnly(2026, 7, 15)).ShouldBe(StaffPause.Summer);
        pauses.On(new DateOnly(2026, 7, 1)).ShouldBeNull("week 27 is not in the pause any more");
        pauses.On(new DateOnly(2026, 12, 28)).ShouldBeNull();
    }

    private static CalendarRules Rules(Action<CalendarRules> decide, Guid organisation = default)
    {
        var rules = new CalendarRules { OrganisationId = organisation };
        decide(rules);
        return rules;
    }

    public sealed class OnSqlite() : CalendarCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CalendarCommandsTests(DatabaseKind.PostgreSql);
}
