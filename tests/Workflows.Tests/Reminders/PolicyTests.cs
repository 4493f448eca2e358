using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>Reminder policies are data: a change is a new version that plans open reminders anew, however many there are.</summary>
public abstract class PolicyTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int Many = 10_000;

    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
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
    public async Task A_changed_policy_plans_open_reminders_anew_and_keeps_what_was_settled()
    {
        var task = (await world.OpenTaskAsync(track, "PLAN-01")).Id;

        var changed = await ChangeAsync("RP-STD", 1, "-1, 0, 1", "10");
        await world.Get<Replanning>().RunAsync(default);

        changed.Value.ShouldBe(2);
        var rows = await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task).OrderBy(row => row.DueAt).ToListAsync());
        rows.Where(row => row.Status is PromiseStatus.Promised).Select(row => (row.Step, row.PolicyVersion)).ShouldBe([("-1", 2), ("+0", 2), ("+1", 2)]);
        rows.Where(row => row.Status is PromiseStatus.Recalled).Select(row => row.Step).ShouldBe(["+2"]);
        (await world.ReadAsync(db => db.Receipts.CountAsync(row => row.Reason == ReceiptReason.Replanned && db.Promises.Any(promise => promise.Id == row.PromiseId && promise.ChecklistItemId == task)))).ShouldBe(1);
        (await ChangeAsync("RP-STD", 1, "0", "")).Refusals.Single().Rule.ShouldBe("PolicyIsUnchanged");
    }

    [Fact]
    public async Task What_a_replanning_passed_over_is_planned_anew_when_it_falls_due()
    {
        var task = (await world.OpenTaskAsync(track, "PLAN-01")).Id;
        await ChangeAsync("RP-STD", 1, "3", "");
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(8, 0)));

        await world.Sweep.RunAsync(default);

        var open = await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task && row.Status == PromiseStatus.Promised).ToListAsync());
        open.Select(row => (row.Step, row.PolicyVersion)).ShouldBe([("+3", 2)]);
        (await world.ReadAsync(db => db.Notifications.AnyAsync(row => row.ChecklistItemId == task))).ShouldBeFalse("the old step is no step any more");
    }

    [Fact]
    public async Task Ten_thousand_open_promises_are_planned_anew_in_batches_that_any_host_takes_up()
    {
        var model = await world.ReadAsync(db => db.ChecklistItems.FirstAsync(row => row.ItemCode == "PLAN-01"));
        await world.Get<Transactions>().RunAsync(async (unit, token) => await CopyAsync(unit.Db, model, token), default);
        await ChangeAsync("RP-STD", 1, "-3, 0", "");
        await using var other = world.NewHost();

        var planned = await Task.WhenAll(
            Task.Run(() => world.Get<Replanning>().RunAsync(default)),
            Task.Run(() => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Replanning>(other).RunAsync(default)));

        planned.Sum().ShouldBeGreaterThanOrEqualTo(Many / 2);
        (await world.ReadAsync(db => db.ReplanOrders.CountAsync(row => row.DoneAt == null))).ShouldBe(0);
        var open = await world.ReadAsync(db => db.Promises.Where(row => row.Status == PromiseStatus.Promised && row.Step != null && db.ChecklistItems.Any(item => item.Id == row.ChecklistItemId && item.ReminderPolicy == "RP-STD")).Select(row => new { row.Step, row.PolicyVersion }).ToListAsync());
        open.Count.ShouldBeGreaterThanOrEqualTo(Many / 2);
        open.ShouldAllBe(row => row.PolicyVersion == 2);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.Status == PromiseStatus.Recalled))).ShouldBe(await world.ReadAsync(db => db.Receipts.CountAsync()));
    }

    [Theory]
    [InlineData("", "", "StepsAreFewAndSome")]
    [InlineData("fem", "", "StepsAreWellFormed")]
    [InlineData("-61", "", "StepsAreWellFormed")]
    [InlineData("0", "0", "EveryIsWellFormed")]
    public async Task A_policy_that_is_none_is_refused_and_changes_nothing(string steps, string every, string rule)
    {
        (await ChangeAsync("RP-STD", 1, steps, every)).Refusals.Single().Rule.ShouldBe(rule);

        (await world.ReadAsync(db => db.ReminderPolicyVersions.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.ReplanOrders.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Only_an_administrator_changes_policies() =>
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<PolicyCommands>().ChangeAsync(world.Anna, new PolicyChange { Code = "RP-STD", Version = 1 }, default));

    [Fact]
    public async Task A_task_without_reminders_is_named_in_the_first_digest_of_each_week()
    {
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var item = await unit.Db.ChecklistItems.FirstAsync(row => row.ItemCode == "PLAN-01", token);
                item.ReminderPolicy = "RP-NONE";
                await world.Get<ReminderPlan>().PlanAgainAsync(unit.Db, item, token);
            },
            default);
        var task = (await world.OpenTaskAsync(track, "PLAN-01")).Id;
        (await OpenStepsAsync(task)).ShouldBe([("v202604", SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(7, 30)))]);

        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(8, 0)));
        await world.Sweep.RunAsync(default);

        (await OpenStepsAsync(task)).Select(row => row.Step).ShouldBe(["v202605"]);
        (await world.ReadAsync(db => db.Notifications.CountAsync(row => row.ChecklistItemId == task))).ShouldBe(1);
    }

    [Fact]
    public async Task The_weekly_policy_that_was_given_steps_becomes_weekly_again_without_them()
    {
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var item = await unit.Db.ChecklistItems.FirstAsync(row => row.ItemCode == "PLAN-01", token);
                item.ReminderPolicy = "RP-NONE";
                await world.Get<ReminderPlan>().PlanAgainAsync(unit.Db, item, token);
            },
            default);
        var task = (await world.OpenTaskAsync(track, "PLAN-01")).Id;
        (await ChangeAsync("RP-NONE", 1, "0", "5")).Value.ShouldBe(2);
        await world.Get<Replanning>().RunAsync(default);
        (await OpenStepsAsync(task)).Select(row => row.Step).ShouldBe(["+0"]);

        (await ChangeAsync("RP-NONE", 2, "", "")).Value.ShouldBe(3);
        await world.Get<Replanning>().RunAsync(default);

        (await OpenStepsAsync(task)).Select(row => row.Step).ShouldBe(["v202604"]);
        (await ChangeAsync("RP-STD", 1, "", "")).Refusals.Single().Rule.ShouldBe("StepsAreFewAndSome", "any other policy still has steps");
    }

    private async Task<List<(string Step, DateTimeOffset DueAt)>> OpenStepsAsync(Guid task) =>
        (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task && row.Status == PromiseStatus.Promised).ToListAsync())).ConvertAll(row => (row.Step!, row.DueAt));

    private Task<Jobbspar.Workflows.Decisions.Decision<int>> ChangeAsync(string code, int version, string steps, string every) =>
        world.Get<PolicyCommands>().ChangeAsync(world.Admin, new PolicyChange { Code = code, Version = version, Steps = steps, Every = every, WhenLate = "SKICKA_SENT" }, default);

    /// <summary>Five thousand tasks with two open promises each.</summary>
    private async Task CopyAsync(JobbsparDbContext db, ChecklistItem model, CancellationToken cancellationToken)
    {
        foreach (var number in Enumerable.Range(2, Many / 2))
        {
            var item = new ChecklistItem
            {
                Id = Guid.CreateVersion7(),
                TrackId = model.TrackId,
                ItemCode = model.ItemCode,
                Phase = model.Phase,
                SubjectId = model.SubjectId,
                Occurrence = number,
                Status = ChecklistStatus.NotStarted,
                DueOn = model.DueOn,
                ResponsibleRole = model.ResponsibleRole,
                ReminderPolicy = model.ReminderPolicy,
                BookmarkId = Guid.NewGuid(),
                ActivityId = model.ActivityId,
                OpenedAt = model.OpenedAt,
            };
            db.ChecklistItems.Add(item);
            db.Promises.AddRange(new[] { "+0", "+2" }.Select(step => new Promise
            {
                Id = Guid.CreateVersion7(),
                BusinessKey = $"uppgift:{item.Id:N}:{step}:1",
                Code = NoticeCode.TaskReminder,
                Addressee = Addressee.Coordinators,
                TrackId = item.TrackId,
                ChecklistItemId = item.Id,
                Step = step,
                PolicyVersion = 1,
                DueAt = SwedishTime.InstantOf(item.DueOn!.Value, new TimeOnly(7, 30)),
                Status = PromiseStatus.Promised,
                PromisedAt = item.OpenedAt,
            }));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public sealed class OnSqlite() : PolicyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PolicyTests(DatabaseKind.PostgreSql);
}
