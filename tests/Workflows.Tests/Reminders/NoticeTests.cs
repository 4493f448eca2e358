using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>What a feature promises through <see cref="Notices"/> reaches the function once, in its time, whoever holds it that day.</summary>
public abstract class NoticeTests(DatabaseKind kind) : IAsyncLifetime
{
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
    public async Task A_notice_comes_with_the_next_mornings_digest_and_once_however_often_it_is_promised()
    {
        (await PromiseAsync(Gap())).ShouldBeTrue();
        (await PromiseAsync(Gap())).ShouldBeTrue();
        await world.Sweep.RunAsync(default);
        (await NoticesAsync()).Single().Status.ShouldBe(PromiseStatus.Promised, "today's digest is not disturbed");

        MoveTo("2026-01-13", 7, 30);
        await world.Sweep.RunAsync(default);

        (await NoticesAsync()).Single().Status.ShouldBe(PromiseStatus.Underway);
        var row = (await world.Get<NotificationQueries>().ListAsync(world.Anna, default)).Single(row => row.Code is NoticeCode.Gap);
        (row.TaskId, row.TrackCode, row.Link, row.IsUnread).ShouldBe((null, "JS-2026-001", $"/jobbspar/{track}/glapp", true));
        (await PromiseAsync(Gap())).ShouldBeFalse("what has left stays as it is");
    }

    [Fact]
    public async Task What_goes_at_once_waits_neither_for_the_night_nor_for_a_pause()
    {
        MoveTo("2026-07-11", 23, 0);
        await PromiseAsync(Gap() with { AtOnce = true });
        await PromiseAsync(Gap() with { Key = "glapp:2" });

        await world.Sweep.RunAsync(default);

        (await NoticesAsync()).Select(row => (row.BusinessKey, row.Status)).ShouldBe([("glapp:1", PromiseStatus.Underway), ("glapp:2", PromiseStatus.Promised)], ignoreOrder: true);
        (await NoticesAsync()).Single(row => !row.AtOnce).DueAt.ShouldBe(At("2026-08-03", 7, 30), "the first working day after week 31");
    }

    [Fact]
    public async Task A_notice_whose_reason_ended_is_taken_back_with_a_receipt()
    {
        await PromiseAsync(Gap());
        await PromiseAsync(Gap() with { Key = "glapp:10" });

        var taken = await world.Get<Transactions>().RunAsync((unit, token) => world.Get<Notices>().WithdrawAsync(unit.Db, "glapp:10", token), default);

        taken.ShouldBe(1);
        (await NoticesAsync()).Select(row => row.Status).ShouldBe([PromiseStatus.Promised, PromiseStatus.Recalled], ignoreOrder: true);
        (await world.ReadAsync(db => db.Receipts.SingleAsync())).Reason.ShouldBe(ReceiptReason.Withdrawn);
    }

    [Fact]
    public async Task A_person_who_left_is_replaced_by_the_tracks_coordinators_and_then_by_the_administrators()
    {
        await world.Get<Transactions>().RunAsync(
            (unit, token) => unit.Db.Users.Where(user => user.Id == world.Bo.UserId || user.Id == world.Steering.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue.AddYears(-1000)), token),
            default);
        await PromiseAsync(Gap() with { Key = "a", To = Addressee.Person, UserId = world.Bo.UserId, AtOnce = true });
        await PromiseAsync(Gap() with { Key = "b", To = Addressee.SteeringGroup, TrackId = null, AtOnce = true });

        await world.Sweep.RunAsync(default);

        (await RecipientsAsync("a")).ShouldBe([world.Anna.UserId]);
        (await RecipientsAsync("b")).ShouldBe([world.Admin.UserId]);
    }

    [Fact]
    public async Task Where_nobody_is_left_the_receipt_says_so()
    {
        await world.Get<Transactions>().RunAsync(
            (unit, token) => unit.Db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue.AddYears(-1000)), token), default);
        await PromiseAsync(Gap() with { AtOnce = true });

        await world.Sweep.RunAsync(default);

        (await NoticesAsync()).Single().Status.ShouldBe(PromiseStatus.Refused);
        (await world.ReadAsync(db => db.Receipts.SingleAsync())).Reason.ShouldBe(ReceiptReason.Nobody);
    }

    [Fact]
    public async Task Who_has_no_address_is_told_in_the_product_and_that_is_the_receipt()
    {
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, (string?)null), token), default);
        await PromiseAsync(Gap() with { AtOnce = true });

        await world.Sweep.RunAsync(default);
        await PrepareAsync();

        (await world.ReadAsync(db => db.Digests.SingleAsync())).Status.ShouldBe(DigestStatus.InProduct);
        var receipt = await world.ReadAsync(db => db.Receipts.SingleAsync());
        (receipt.Outcome, receipt.Channel, receipt.Reason).ShouldBe((PromiseStatus.Delivered, DeliveryChannel.Product, ReceiptReason.NoAddress));
    }

    [Fact]
    public async Task What_falls_due_in_a_parked_track_rests_until_the_track_goes_on_and_ends_with_it()
    {
        await PromiseAsync(Gap());
        await PromiseAsync(Gap() with { Key = "glapp:2" });
        await SetStatusAsync(TrackStatus.Dormant);
        MoveTo("2026-01-13", 8, 0);
        await world.Sweep.RunAsync(default);
        (await NoticesAsync()).Select(row => row.Status).ShouldAllBe(status => status == PromiseStatus.Resting);

        await SetStatusAsync(TrackStatus.Planning);
        MoveTo("2026-01-14", 8, 0);
        await world.Sweep.RunAsync(default);
        (await NoticesAsync()).Select(row => row.Status).ShouldAllBe(status => status == PromiseStatus.Underway);

        await SetStatusAsync(TrackStatus.Cancelled);
        await PrepareAsync();
        (await NoticesAsync()).Select(row => row.Status).ShouldAllBe(status => status == PromiseStatus.Recalled);
    }

    [Theory]
    [InlineData(WhenLate.SendLate, PromiseStatus.Underway)]
    [InlineData(WhenLate.WaitForDigest, PromiseStatus.Promised)]
    [InlineData(WhenLate.Drop, PromiseStatus.Dropped)]
    public async Task After_a_day_of_downtime_each_gets_what_its_policy_owes(WhenLate policy, PromiseStatus expected)
    {
        await PromiseAsync(Gap() with { WhenLate = policy });

        MoveTo("2026-01-14", 14, 0);
        await world.Sweep.RunAsync(default);

        var promise = (await NoticesAsync()).Single();
        promise.Status.ShouldBe(expected);
        promise.DueAt.ShouldBe(At(policy is WhenLate.WaitForDigest ? "2026-01-15" : "2026-01-13", 7, 30));
    }

    [Fact]
    public async Task A_clock_that_is_an_hour_slow_or_ninety_seconds_fast_tells_nobody_twice()
    {
        await PromiseAsync(Gap());
        MoveTo("2026-01-13", 7, 31);
        await world.Sweep.RunAsync(default);
        await PrepareAsync();
        var emails = world.Get<EmailQueue>();
        var claimed = (await emails.ClaimAsync(10, default)).Single();

        world.Clock.Advance(TimeSpan.FromHours(-1));
        await world.Sweep.RunAsync(default);
        (await emails.ClaimAsync(10, default)).ShouldBeEmpty();
        world.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(90));
        await world.Sweep.RunAsync(default);
        (await emails.ClaimAsync(10, default)).ShouldBeEmpty();
        await emails.SettleAsync(claimed.Id, EmailOutcome.Sent, error: null, default);

        (await world.ReadAsync(db => db.Notifications.CountAsync(row => row.UserId == world.Anna.UserId))).ShouldBe(1);
        (await world.ReadAsync(db => db.Receipts.SingleAsync())).Outcome.ShouldBe(PromiseStatus.Delivered);
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-30", 5)]
    [InlineData("2026-10-23", "2026-10-26", 6)]
    public async Task Over_the_nights_on_which_clocks_change_the_digest_leaves_at_half_past_seven_as_people_say_it(string friday, string monday, int utcHour)
    {
        MoveTo(friday, 16, 0);
        await PromiseAsync(Gap());

        (await NoticesAsync()).Single().DueAt.ShouldBe(At(monday, 7, 30));
        (await NoticesAsync()).Single().DueAt.UtcDateTime.TimeOfDay.ShouldBe(new TimeSpan(utcHour, 30, 0));
    }

    private Notice Gap() => new() { Key = "glapp:1", Code = NoticeCode.Gap, To = Addressee.Coordinators, TrackId = track, Link = $"/jobbspar/{track}/glapp" };

    private Task<bool> PromiseAsync(Notice notice) => world.Get<Transactions>().RunAsync((unit, token) => world.Get<Notices>().PromiseAsync(unit.Db, notice, token), default);

    private Task<List<Promise>> NoticesAsync() => world.ReadAsync(db => db.Promises.Where(row => row.Code != NoticeCode.TaskReminder).OrderBy(row => row.BusinessKey).ToListAsync());

    private Task<List<Guid>> RecipientsAsync(string key) =>
        world.ReadAsync(db => db.Notifications.Where(row => db.Promises.Any(promise => promise.Id == row.PromiseId && promise.BusinessKey == key)).Select(row => row.UserId).ToListAsync());

    private async Task PrepareAsync()
    {
        var digests = await world.ReadAsync(db => db.Digests.Where(row => row.Status == DigestStatus.Queued).Select(row => row.Id).ToListAsync());
        (await world.Get<DigestsFilledHandler>().HandleAsync(Guid.CreateVersion7(), digests, default)).ShouldBeTrue();
    }

    private Task<int> SetStatusAsync(TrackStatus status) => world.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.Tracks.Where(row => row.Id == track).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), token), default);

    private void MoveTo(string date, int hour, int minute) => world.Clock.MoveTo(At(date, hour, minute));

    private static DateTimeOffset At(string date, int hour, int minute) => SwedishTime.InstantOf(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(hour, minute));

    public sealed class OnSqlite() : NoticeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : NoticeTests(DatabaseKind.PostgreSql);
}
