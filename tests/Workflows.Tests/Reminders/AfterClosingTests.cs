using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>The employer is asked how it goes 20 and 60 working days after the hiring (DOMAIN 11), by when the track has usually closed.</summary>
public abstract class AfterClosingTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 3, 16);

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
    public async Task What_outlives_a_closed_track_is_reminded_of_and_mailed()
    {
        var task = await OpenAsync("AVSL-08");
        await EndAsync(TrackStatus.Closed);
        world.Clock.MoveTo(SwedishTime.InstantOf(Due, new TimeOnly(8, 0)));

        await world.Sweep.RunAsync(default);
        await PrepareAsync();

        (await PromisesAsync(task)).ShouldBe([PromiseStatus.Folded, PromiseStatus.Underway, PromiseStatus.Promised]);
        (await world.Get<EmailQueue>().ClaimAsync(10, default)).ShouldHaveSingleItem().Tracks.ShouldBe(["JS-2026-001"]);
    }

    [Fact]
    public async Task What_outlives_a_track_is_mailed_also_where_it_closes_while_the_message_is_under_way()
    {
        var task = await OpenAsync("AVSL-08");
        world.Clock.MoveTo(SwedishTime.InstantOf(Due, new TimeOnly(8, 0)));
        await world.Sweep.RunAsync(default);
        await EndAsync(TrackStatus.Closed);

        await PrepareAsync();

        (await PromisesAsync(task)).ShouldBe([PromiseStatus.Folded, PromiseStatus.Underway, PromiseStatus.Promised]);
    }

    [Theory]
    [InlineData("AVSL-08", TrackStatus.Cancelled)]
    [InlineData("AVSL-07", TrackStatus.Closed)]
    public async Task Nothing_else_is_reminded_of_in_a_track_that_has_ended(string item, TrackStatus status)
    {
        var task = await OpenAsync(item);
        await EndAsync(status);
        world.Clock.MoveTo(SwedishTime.InstantOf(Due, new TimeOnly(8, 0)));

        await world.Sweep.RunAsync(default);

        (await PromisesAsync(task))[0].ShouldBe(PromiseStatus.Recalled);
    }

    [Fact]
    public async Task A_calendar_keeps_what_outlives_a_closed_track_and_nothing_else_of_it()
    {
        await OpenAsync("AVSL-08");
        await EndAsync(TrackStatus.Closed);
        var own = world.Get<OwnReminders>();
        var secret = (await own.RenewFeedAsync(world.Anna, default)).Value!;

        var duty = (await own.ReadFeedAsync(secret, default))!.ShouldHaveSingleItem();

        (duty.DueOn, duty.Count).ShouldBe((Due, 1));
    }

    private Task<Guid> OpenAsync(string code) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var now = world.Clock.GetUtcNow();
            var item = new ChecklistItem
            {
                Id = Guid.CreateVersion7(now),
                TrackId = track,
                ItemCode = code,
                Phase = Phase.Closure,
                SubjectId = Guid.NewGuid(),
                Occurrence = 1,
                Status = ChecklistStatus.NotStarted,
                DueOn = Due,
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

    private Task<int> EndAsync(TrackStatus status) => world.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.Tracks.Where(row => row.Id == track).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), token),
        default);

    private async Task PrepareAsync()
    {
        var message = await world.ReadAsync(db => db.OutboxMessages.Select(row => row.Id).SingleAsync());
        await world.Get<DigestsFilledHandler>().HandleAsync(message, await world.ReadAsync(db => db.Digests.Select(row => row.Id).ToListAsync()), default);
    }

    private Task<List<PromiseStatus>> PromisesAsync(Guid task) =>
        world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task).OrderBy(row => row.DueAt).Select(row => row.Status).ToListAsync());

    public sealed class OnSqlite() : AfterClosingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AfterClosingTests(DatabaseKind.PostgreSql);
}
