using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>A decided pause moves what was promised for days within it, and moves it back when the pause is taken back.</summary>
public abstract class CalendarChangeTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTimeOffset PromisedFor = SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(7, 30));

    private TrackWorld world = null!;
    private Guid task;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        task = (await world.OpenTaskAsync(await world.StartTrackAsync(), "PLAN-01")).Id;
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeFalse("the first look only notes what there is");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Reminders_move_when_the_calendar_changes_and_back_again()
    {
        (await DueAtAsync()).ShouldBe(PromisedFor);

        await DecideAsync(firstWeek: 4, lastWeek: 5);
        (await DueAtAsync()).ShouldBe(SwedishTime.InstantOf(new DateOnly(2026, 2, 2), new TimeOnly(7, 30)), "week 6 begins on Monday 2 February");

        await DecideAsync(firstWeek: 27, lastWeek: 31);
        (await DueAtAsync()).ShouldBe(PromisedFor);
        (await world.ReadAsync(db => db.ReplanOrders.CountAsync(row => row.DoneAt != null))).ShouldBe(2);
    }

    private async Task DecideAsync(int firstWeek, int lastWeek)
    {
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var rules = await unit.Db.CalendarRules.SingleOrDefaultAsync(row => row.OrganisationId == CalendarRules.Everybody, token);
                if (rules is null)
                {
                    rules = new CalendarRules { OrganisationId = CalendarRules.Everybody };
                    unit.Db.CalendarRules.Add(rules);
                }

                (rules.SummerFirstWeek, rules.SummerLastWeek) = (firstWeek, lastWeek);
            },
            default);
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeTrue();
        (await world.Get<Replanning>().RunAsync(default)).ShouldBe(0, "until every host follows the calendar");
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        (await world.Get<Replanning>().RunAsync(default)).ShouldBeGreaterThan(0);
    }

    private Task<DateTimeOffset> DueAtAsync() =>
        world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task && row.Step == "+0" && row.Status == PromiseStatus.Promised).Select(row => row.DueAt).SingleAsync());

    public sealed class OnSqlite() : CalendarChangeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CalendarChangeTests(DatabaseKind.PostgreSql);
}
