using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Operations;

/// <summary>No promise stays without a receipt because the message that was to send it never will.</summary>
public abstract class LaidAsideTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 1, 19);

    private TrackWorld world = null!;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        await world.StartTrackAsync();
        world.Clock.MoveTo(SwedishTime.InstantOf(Due, SendingWindow.Opens));
        (await world.Sweep.RunAsync(default)).ShouldBeGreaterThan(0);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Laying_a_message_aside_settles_what_it_was_to_send()
    {
        var message = await world.ReadAsync(db => db.OutboxMessages.SingleAsync());
        var letters = world.Get<DeadLetters>();
        await letters.AddAsync(message.Id, message.Kind, message.Payload, "It failed.", default);

        (await letters.LayAsideAsync(world.Admin, (await letters.ListAsync(world.Admin, default)).Single().Id, default)).Refusals.ShouldBeEmpty();

        (await world.ReadAsync(db => db.Digests.Select(row => row.Status).ToListAsync())).ShouldBe([DigestStatus.InProduct]);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.Status == PromiseStatus.Underway))).ShouldBe(0);
        var receipts = await world.ReadAsync(db => db.Receipts.Where(row => row.Outcome == PromiseStatus.Delivered).ToListAsync());
        receipts.ShouldNotBeEmpty();
        receipts.ShouldAllBe(row => row.Channel == DeliveryChannel.Product && row.Reason == ReceiptReason.LaidAside);
        (await world.Get<NotificationQueries>().CountUnreadAsync(world.Anna, default)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_has_been_on_its_way_for_a_whole_day_is_counted_as_overdue()
    {
        var underway = await world.ReadAsync(db => db.Promises.LongCountAsync(row => row.Status == PromiseStatus.Underway));
        world.Clock.MoveTo(SwedishTime.InstantOf(Due.AddDays(1), new TimeOnly(3, 45)));

        (await world.Get<LedgerBooks>().CloseAsync(default)).Overdue.ShouldBe(underway);
    }

    public sealed class OnSqlite() : LaidAsideTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LaidAsideTests(DatabaseKind.PostgreSql);
}
