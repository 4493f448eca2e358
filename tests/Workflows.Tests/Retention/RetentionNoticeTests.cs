using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Retention;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Administrators are told when records may go: once for each track and authority, never whose, and no longer than it holds.</summary>
public abstract class RetentionNoticeTests(DatabaseKind kind) : IAsyncLifetime
{
    private RetentionWorld world = null!;

    private RetentionSweep Sweep => world.World.Get<RetentionSweep>();

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Administrators_are_told_on_the_morning_of_the_day_and_nobody_before_it()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        world.MoveTo(RetentionWorld.Ended.AddMonths(24).AddDays(-1));
        (await Sweep.RunAsync(default)).ShouldBe(0);
        (await PromisesAsync()).ShouldBeEmpty();

        NightOf(RetentionWorld.Ended.AddMonths(24));
        (await Sweep.RunAsync(default)).ShouldBe(1);
        await MorningAsync(RetentionWorld.Ended.AddMonths(24));

        var told = (await NoticesAsync(world.World.Admin)).ShouldHaveSingleItem();
        (told.ItemTitle, told.TrackCode, told.IsUnread).ShouldBe(("Kommunen: handlingarna kan gallras från 2028-12-18", "JS-2026-001", true));
        told.Link.ShouldBe($"/gallring#{RetentionNotices.AnchorOf(world.Track, RecordsAuthority.Municipality)}");
        (await NoticesAsync(world.World.Anna)).ShouldBeEmpty();
        (await world.World.ReadAsync(db => db.Promises.Where(row => row.BusinessKey.StartsWith("gallring:")).Select(row => row.BusinessKey + row.Link).SingleAsync())).ShouldNotContain(PlantedRecords.Name);
        (await world.World.Get<OperationsQueries>().GetAsync(world.World.Admin, default)).RecordsToDestroy.ShouldBe(1);
        await BooksShouldBalanceAsync();
    }

    [Fact]
    public async Task Nights_and_hosts_that_look_again_tell_nobody_twice()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();

        await Task.WhenAll(Task.Run(() => Sweep.RunAsync(default)), Task.Run(() => Sweep.RunAsync(default)));
        await MorningAsync(RetentionWorld.Ended.AddMonths(24).AddDays(3));
        for (var night = 4; night < 8; night++)
        {
            NightOf(RetentionWorld.Ended.AddMonths(24).AddDays(night));
            (await Sweep.RunAsync(default)).ShouldBe(0);
        }

        (await PromisesAsync()).ShouldHaveSingleItem();
        (await NoticesAsync(world.World.Admin)).ShouldHaveSingleItem();
        await BooksShouldBalanceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_carried_out_asks_for_nothing_more(bool wasTold)
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        await Sweep.RunAsync(default);
        if (wasTold)
        {
            await MorningAsync(RetentionWorld.Ended.AddMonths(24).AddDays(3));
        }

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        var promise = (await PromisesAsync()).ShouldHaveSingleItem();
        (promise.Status, promise.ActedAt is not null).ShouldBe((PromiseStatus.Recalled, wasTold));
        (await world.World.ReadAsync(db => db.Receipts.SingleAsync(row => row.PromiseId == promise.Id))).Reason.ShouldBe(ReceiptReason.Withdrawn);
        (await NoticesAsync(world.World.Admin)).ShouldAllBe(row => !row.IsUnread);
        (await world.World.Get<OperationsQueries>().GetAsync(world.World.Admin, default)).RecordsToDestroy.ShouldBe(0);
        (await Sweep.RunAsync(default)).ShouldBe(0);
        await BooksShouldBalanceAsync();
    }

    [Fact]
    public async Task What_no_longer_may_go_is_taken_back_and_told_once_more_when_it_may_again()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        await Sweep.RunAsync(default);

        await world.DecideAsync(RetentionAction.Keep);
        (await Sweep.RunAsync(default)).ShouldBe(1);
        (await PromisesAsync()).ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Recalled);

        await world.DecideAsync();
        (await Sweep.RunAsync(default)).ShouldBe(1);
        (await PromisesAsync()).Select(row => row.Status).ShouldBe([PromiseStatus.Recalled, PromiseStatus.Promised]);
        await BooksShouldBalanceAsync();
    }

    [Fact]
    public async Task Each_authority_is_told_of_by_itself()
    {
        await world.World.PlantAsync(world.Track);
        await world.World.PlantAsync(world.Track, 2, "Bo Annan", "199001012384", await world.EmploymentServiceAsync());
        await world.DecideAsync(authority: RecordsAuthority.EmploymentService);
        (await world.HandOverAsync(RecordsAuthority.EmploymentService)).Refusals.ShouldBeEmpty();
        await world.MakeDueAsync();
        (await Sweep.RunAsync(default)).ShouldBe(2);

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        (await PromisesAsync()).Where(row => row.Status is PromiseStatus.Promised).ShouldHaveSingleItem().BusinessKey.ShouldContain(":AF:");
    }

    private async Task<IReadOnlyList<NotificationRow>> NoticesAsync(Actor actor) =>
        [.. (await world.World.Get<NotificationQueries>().ListAsync(actor, default)).Where(row => row.Link?.StartsWith("/gallring", StringComparison.Ordinal) == true)];

    private Task<List<Promise>> PromisesAsync() => world.World.ReadAsync(db => db.Promises.Where(row => row.BusinessKey.StartsWith("gallring:")).OrderBy(row => row.BusinessKey).ToListAsync());

    private void NightOf(DateOnly day) => world.World.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(4, 5)));

    private async Task MorningAsync(DateOnly day)
    {
        world.World.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(7, 30)));
        await world.World.Sweep.RunAsync(default);
    }

    private async Task BooksShouldBalanceAsync()
    {
        await world.World.Get<LedgerBooks>().CloseAsync(default);
        (await world.World.Get<LedgerVerification>().VerifyAsync(default)).Faults.ShouldBeEmpty();
    }

    public sealed class OnSqlite() : RetentionNoticeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RetentionNoticeTests(DatabaseKind.PostgreSql);
}
