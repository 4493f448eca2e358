using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>What is decided of a calendar moves due dates and what was promised by them, and moves them back when it is taken back.</summary>
public abstract class CalendarChangeTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTimeOffset PromisedFor = SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(7, 30));

    private TrackWorld world = null!;
    private Guid task;
    private Guid lead;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        task = (await world.OpenTaskAsync(await world.StartTrackAsync(), "PLAN-01")).Id;
        lead = await world.ReadAsync(db => db.Tracks.Select(row => row.LeadOrganisationId).SingleAsync());
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeFalse("the first look only notes what there is");
    }

    /// <summary>Whatever a test did: the invariants hold after it.</summary>
    public async Task DisposeAsync()
    {
        await using (world)
        {
            await world.InvariantsHoldAsync();
        }
    }

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

    [Fact]
    public async Task A_day_off_of_the_lead_organisation_moves_due_dates_with_their_promises_and_back_again()
    {
        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 19));

        (await Calendars.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 1, 16), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();
        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 20), "the fifth working day is a day later");
        (await DueAtAsync()).ShouldBe(SwedishTime.InstantOf(new DateOnly(2026, 1, 20), new TimeOnly(7, 30)));

        var day = await world.ReadAsync(db => db.CalendarDays.Select(row => row.Id).SingleAsync());
        await Calendars.ForgetDayAsync(world.Admin, lead, day, default);
        await ReplanAsync();
        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 19));
        (await DueAtAsync()).ShouldBe(PromisedFor);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.ChecklistItemId == task && row.Step == "+0"))).ShouldBe(1, "it was moved, not promised again");
    }

    [Fact]
    public async Task Days_between_holidays_that_the_lead_gives_off_move_what_is_counted_over_them()
    {
        // Five working days from Monday 11 May 2026 go over Ascension Day, the 14th, and the Friday after it.
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 5, 11), new TimeOnly(9, 0)));
        var track = await world.Tracks.StartAsync(world.Anna, TrackWorld.NewTrack() with { PlannedStart = new DateOnly(2026, 9, 7), PlannedEnd = new DateOnly(2027, 3, 5) }, default);
        var then = (await world.OpenTaskAsync(track.Value, "PLAN-01")).Id;
        lead = await world.ReadAsync(db => db.Tracks.Where(row => row.Id == track.Value).Select(row => row.LeadOrganisationId).SingleAsync());
        (await DueOnAsync(then)).ShouldBe(new DateOnly(2026, 5, 19));

        (await Calendars.DecideAsync(world.Admin, new CalendarRules { OrganisationId = lead, BridgeDaysAreOff = true }, default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();

        (await DueOnAsync(then)).ShouldBe(new DateOnly(2026, 5, 20));
        (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == then && row.Step == "+0" && row.Status == PromiseStatus.Promised).Select(row => row.DueAt).SingleAsync()))
            .ShouldBe(SwedishTime.InstantOf(new DateOnly(2026, 5, 20), new TimeOnly(7, 30)));
    }

    [Fact]
    public async Task What_has_no_rule_to_count_by_moves_only_from_a_day_that_became_a_day_off()
    {
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.ChecklistItems.Where(row => row.Id == task).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueRule, (string?)null), token), default);

        (await Calendars.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 1, 16), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();
        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 19));

        (await Calendars.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 1, 19), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();
        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 20));
    }

    [Fact]
    public async Task Another_organisations_calendar_moves_nothing()
    {
        var before = await DueDatesAsync();

        (await Calendars.DecideDayAsync(world.Admin, Guid.NewGuid(), new DateOnly(2026, 1, 16), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();

        (await DueDatesAsync()).ShouldBe(before, ignoreOrder: true);
        (await DueAtAsync()).ShouldBe(PromisedFor);
    }

    [Fact]
    public async Task Steps_count_the_days_of_the_lead_organisation_also_when_one_is_repeated()
    {
        var track = await world.ReadAsync(db => db.Tracks.Select(row => row.Id).SingleAsync());
        var standard = (await world.OpenTaskAsync(track, "PLAN-03")).Id;
        (await StepsAsync(standard)).ShouldBe([("-5", Morning("2026-01-19")), ("+0", Morning("2026-01-26")), ("+2", Morning("2026-01-28"))], "premise: ten working days after 12 January");

        (await Calendars.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 1, 21), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        (await Calendars.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 2, 2), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        await ReplanAsync();

        (await StepsAsync(standard)).ShouldBe([("-5", Morning("2026-01-19")), ("+0", Morning("2026-01-27")), ("+2", Morning("2026-01-29"))], "five of its own days lie between the 19th and the 27th");
        foreach (var day in new[] { "2026-01-19", "2026-01-27", "2026-01-29" })
        {
            world.Clock.MoveTo(Morning(day).AddMinutes(5));
            await world.Sweep.RunAsync(default);
        }

        (await StepsAsync(standard)).ShouldBe([("+7", Morning("2026-02-06"))], "for others 2 February is a working day, and it would be the 5th");
    }

    private static DateTimeOffset Morning(string day) => SwedishTime.InstantOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(7, 30));

    private async Task<List<(string Step, DateTimeOffset DueAt)>> StepsAsync(Guid id) =>
        (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == id && row.Status == PromiseStatus.Promised).OrderBy(row => row.DueAt).ToListAsync())).ConvertAll(row => (row.Step!, row.DueAt));

    private CalendarCommands Calendars => world.Get<CalendarCommands>();

    private Task<DateOnly?> DueOnAsync(Guid id) => world.ReadAsync(db => db.ChecklistItems.Where(row => row.Id == id).Select(row => row.DueOn).SingleAsync());

    private Task<Dictionary<Guid, DateOnly>> DueDatesAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.DueOn != null).ToDictionaryAsync(row => row.Id, row => row.DueOn!.Value));

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
        await ReplanAsync();
    }

    private async Task ReplanAsync()
    {
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
