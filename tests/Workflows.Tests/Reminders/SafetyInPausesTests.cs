using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>
/// In the summer weeks (29 June to 2 August 2026) nobody is reminded and no question climbs, but for what concerns safety (DOMAIN 5.3): a decision on a subsidy that is due on 6 July is reminded of,
/// mailed and lifted in the pause, in the sending hours. What is due beside it waits.
/// </summary>
public abstract class SafetyInPausesTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Subsidy = "AVSL-02";
    private const string Ordinary = "PLAN-21";

    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        MoveTo("2026-06-22", 9);
        var started = await world.Tracks.StartAsync(world.Anna, TrackWorld.NewTrack() with { PlannedStart = Day("2026-10-05"), PlannedEnd = Day("2027-04-30") }, default);
        started.Refusals.ShouldBeEmpty();
        track = started.Value;
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
    public async Task Steps_of_what_concerns_safety_lie_in_the_pause_and_others_after_it()
    {
        (await StepsAsync(await OpenAsync(Subsidy))).ShouldBe([("-5", Morning("2026-06-29"), true), ("+0", Morning("2026-07-06"), true), ("+2", Morning("2026-07-08"), true)]);
        (await StepsAsync(await OpenAsync(Ordinary))).Select(step => (step.DueAt, step.AtOnce)).Distinct().ShouldBe([(Morning("2026-08-03"), false)]);
    }

    [Fact]
    public async Task What_concerns_safety_is_reminded_of_in_the_pause_by_day_and_mailed_alone()
    {
        var (safe, other) = (await OpenAsync(Subsidy), await OpenAsync(Ordinary));
        MoveTo("2026-06-29", 6);
        await world.Sweep.RunAsync(default);
        (await ToldAsync(safe)).ShouldBe(0, "not before the sending hours");

        MoveTo("2026-06-29", 8);
        await world.Sweep.RunAsync(default);

        (await ToldAsync(safe)).ShouldBe(1);
        (await ToldAsync(other)).ShouldBe(0);
        (await world.ReadAsync(db => db.Notifications.CountAsync(row => row.ChecklistItemId != safe))).ShouldBe(0, "nothing else is told of in the pause");
        var email = (await EmailsAsync()).ShouldHaveSingleItem();
        (email.Counts.Tasks, email.NearestDue).ShouldBe((1, Day("2026-07-06")));
    }

    [Fact]
    public async Task A_step_that_is_repeated_goes_on_in_the_pause_and_after_it_comes_with_the_days_digest()
    {
        var task = await OpenAsync(Subsidy);
        foreach (var day in new[] { "2026-06-29", "2026-07-06", "2026-07-08" })
        {
            MoveTo(day, 8);
            await world.Sweep.RunAsync(default);
        }

        (await StepsAsync(task)).ShouldBe([("+7", Morning("2026-07-15"), true)]);
        foreach (var day in new[] { "2026-07-15", "2026-07-22", "2026-07-29" })
        {
            MoveTo(day, 8);
            await world.Sweep.RunAsync(default);
        }

        (await StepsAsync(task)).ShouldBe([("+22", Morning("2026-08-05"), false)], "week 32 is no pause");
        (await ToldAsync(task)).ShouldBe(6);
    }

    [Fact]
    public async Task A_due_date_that_moves_into_the_pause_takes_its_steps_with_it_and_out_of_it_again()
    {
        var task = await OpenAsync(Subsidy);

        await DueAsync(task, "2026-09-07");
        (await StepsAsync(task)).ShouldBe([("-5", Morning("2026-08-31"), false), ("+0", Morning("2026-09-07"), false), ("+2", Morning("2026-09-09"), false)]);

        await DueAsync(task, "2026-07-06");
        (await StepsAsync(task)).ShouldBe([("-5", Morning("2026-06-29"), true), ("+0", Morning("2026-07-06"), true), ("+2", Morning("2026-07-08"), true)]);
    }

    [Fact]
    public async Task What_concerns_safety_climbs_in_the_pause_by_day_and_those_at_the_level_are_told_there()
    {
        (await world.Get<EscalationRecipients>().AddAsync(world.Admin, EscalationLevel.Managers, world.Steering.UserId, "Enhetschef", null, default)).Refusals.ShouldBeEmpty();
        await OpenAsync(Subsidy);
        await OpenAsync(Ordinary);
        await LiveToAsync("2026-07-10");
        (await GateAsync()).ShouldBeNull("four working days");

        MoveTo("2026-07-13", 6);
        await SweepsAsync();
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        (await ToldOfQuestionsAsync()).ShouldBe(0, "those who are asked may sleep");
        MoveTo("2026-07-13", 8);
        await SweepsAsync();
        (await ToldOfQuestionsAsync()).ShouldBeGreaterThan(0);

        await LiveToAsync("2026-07-24");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        MoveTo("2026-07-27", 6);
        await SweepsAsync();
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers, "levels change by day");
        MoveTo("2026-07-27", 8);
        await SweepsAsync();

        var gate = (await GateAsync())!;
        (gate.Level, gate.RunsInPauses).ShouldBe((EscalationLevel.SteeringGroup, true));
        gate.AnswerBy.ShouldBe(new WorkingDayCalendar().AddWorkingDays(Day("2026-07-27"), 15), "the days of the pause count");
    }

    [Fact]
    public async Task When_what_concerns_safety_is_done_the_rest_of_the_question_rests()
    {
        await OpenAsync(Ordinary, "2026-06-11");
        var safe = await OpenAsync(Subsidy, "2026-06-22");
        await LiveToAsync("2026-06-30");
        (await GateAsync())!.RunsInPauses.ShouldBeTrue();

        await world.Get<Transactions>().RunAsync(async (unit, token) => (await unit.Db.ChecklistItems.SingleAsync(row => row.Id == safe, token)).Status = ChecklistStatus.Done, default);
        await LiveToAsync("2026-07-31");

        var gate = (await GateAsync())!;
        (gate.Level, gate.RunsInPauses, gate.IsOpen).ShouldBe((EscalationLevel.Coordinators, false, true), "its fifteen duty days are over in August, and no manager is named");
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static DateTimeOffset Morning(string day) => SwedishTime.InstantOf(Day(day), new TimeOnly(7, 30));

    private void MoveTo(string day, int hour) => world.Clock.MoveTo(SwedishTime.InstantOf(Day(day), new TimeOnly(hour, 0)));

    private Task<Guid> OpenAsync(string code, string due = "2026-07-06") => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var now = world.Clock.GetUtcNow();
            var item = new ChecklistItem
            {
                Id = Guid.CreateVersion7(now),
                TrackId = track,
                ItemCode = code,
                Phase = Phase.Planning,
                SubjectId = Guid.NewGuid(),
                Occurrence = 1,
                Status = ChecklistStatus.NotStarted,
                DueOn = Day(due),
                Gate = "G1",
                GateStrength = "H",
                ResponsibleRole = Role.Coordinator.Code(),
                ReminderPolicy = "RP-STD",
                BookmarkId = Guid.NewGuid(),
                ActivityId = code,
                OpenedAt = now,
            };
            unit.Db.ChecklistItems.Add(item);
            await world.Get<ReminderPlan>().PromiseAsync(unit.Db, item, token);
            return item.Id;
        },
        default);

    private Task<int> DueAsync(Guid task, string due) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var item = await unit.Db.ChecklistItems.SingleAsync(row => row.Id == task, token);
            item.DueOn = Day(due);
            return await world.Get<ReminderPlan>().PlanAgainAsync(unit.Db, [item], token);
        },
        default);

    private async Task<List<(string Step, DateTimeOffset DueAt, bool AtOnce)>> StepsAsync(Guid task) =>
        (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task && row.Status == PromiseStatus.Promised).OrderBy(row => row.DueAt).ToListAsync()))
            .ConvertAll(row => (row.Step!, row.DueAt, row.AtOnce));

    private Task<int> ToldAsync(Guid task) => world.ReadAsync(db => db.Notifications.CountAsync(row => row.ChecklistItemId == task));

    private Task<int> ToldOfQuestionsAsync() =>
        world.ReadAsync(db => db.Notifications.CountAsync(row => row.UserId == world.Steering.UserId && db.Promises.Any(promise => promise.Id == row.PromiseId && promise.Code == NoticeCode.Decision)));

    private Task<Escalation?> GateAsync() => world.ReadAsync(db => db.Escalations.Where(row => row.Cause == EscalationCause.GateLate).OrderByDescending(row => row.RaisedAt).FirstOrDefaultAsync());

    private async Task<IReadOnlyList<ClaimedEmail>> EmailsAsync()
    {
        var message = await world.ReadAsync(db => db.OutboxMessages.Select(row => row.Id).SingleAsync());
        await world.Get<DigestsFilledHandler>().HandleAsync(message, await world.ReadAsync(db => db.Digests.Select(row => row.Id).ToListAsync()), default);
        return await world.Get<EmailQueue>().ClaimAsync(10, default);
    }

    private async Task SweepsAsync()
    {
        await world.Get<StuckSweep>().RunAsync(default);
        await world.Get<StuckTracks>().FollowAsync(default);
        await world.Get<EscalationSweep>().RunAsync(default);
        await world.Sweep.RunAsync(default);
    }

    private async Task LiveToAsync(string day)
    {
        for (var date = SwedishTime.Today(world.Clock).AddDays(1); date <= Day(day); date = date.AddDays(1))
        {
            world.Clock.MoveTo(SwedishTime.InstantOf(date, new TimeOnly(9, 0)));
            await SweepsAsync();
        }
    }

    public sealed class OnSqlite() : SafetyInPausesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SafetyInPausesTests(DatabaseKind.PostgreSql);
}
