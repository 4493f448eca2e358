using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>From the promise to the queued e-mail, exactly once whatever happens twice. PLAN-01 is due on Monday 19 January 2026 (RP-STD).</summary>
public abstract class ReminderTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid task;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
        task = (await world.OpenTaskAsync(track, "PLAN-01")).Id;
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
    public async Task Opening_a_task_promises_its_reminders_at_half_past_seven_on_working_days() =>
        (await RemindersAsync()).ShouldBe(
        [
            ("+0", PromiseStatus.Promised, At("2026-01-19", 7, 30)),
            ("+2", PromiseStatus.Promised, At("2026-01-21", 7, 30)),
        ]);

    [Fact]
    public async Task A_due_reminder_leaves_once_and_the_last_step_promises_the_next()
    {
        MoveTo("2026-01-19", 7, 29);
        (await world.Sweep.RunAsync(default)).ShouldBe(0);
        MoveTo("2026-01-19", 7, 30);

        (await SweepOfTaskAsync()).ShouldBe(1);
        (await SweepOfTaskAsync()).ShouldBe(0);
        MoveTo("2026-01-21", 8, 0);
        (await SweepOfTaskAsync()).ShouldBe(1);

        (await RemindersAsync()).ShouldBe(
        [
            ("+0", PromiseStatus.Underway, At("2026-01-19", 7, 30)),
            ("+2", PromiseStatus.Underway, At("2026-01-21", 7, 30)),
            ("+7", PromiseStatus.Promised, At("2026-01-28", 7, 30)),
        ]);
    }

    [Fact]
    public async Task Steps_that_fall_due_together_are_folded_into_the_latest()
    {
        MoveTo("2026-01-23", 8, 0);

        (await SweepOfTaskAsync()).ShouldBe(1);

        (await RemindersAsync()).Select(row => (row.Step, row.Status)).ShouldBe([("+0", PromiseStatus.Folded), ("+2", PromiseStatus.Underway), ("+7", PromiseStatus.Promised)]);
    }

    [Fact]
    public async Task Nothing_leaves_at_night_or_on_a_day_off()
    {
        MoveTo("2026-01-24", 12, 0);
        (await world.Sweep.RunAsync(default)).ShouldBe(0);
        MoveTo("2026-01-26", 20, 0);
        (await world.Sweep.RunAsync(default)).ShouldBe(0);
        MoveTo("2026-01-27", 7, 30);
        (await world.Sweep.RunAsync(default)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Sweeps_on_several_hosts_at_once_settle_each_reminder_once()
    {
        for (var n = 0; n < 5; n++)
        {
            await world.StartTrackAsync();
        }

        await using var other = world.NewHost();
        MoveTo("2026-01-23", 8, 0);

        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            Task.Run(() => (n % 2 == 0 ? world.Sweep : other.GetRequiredService<ReminderSweep>()).RunAsync(default))));

        var underway = await world.ReadAsync(db => db.Promises.CountAsync(row => row.Status == PromiseStatus.Underway));
        counts.Sum().ShouldBe(underway);
        (await world.ReadAsync(db => db.Notifications.CountAsync())).ShouldBe(underway);
        (await world.ReadAsync(db => db.Digests.CountAsync())).ShouldBe(1, "all tracks are Anna's");
        (await world.ReadAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.Status == PromiseStatus.Promised && row.DueAt <= world.Clock.GetUtcNow()))).ShouldBe(0);
    }

    [Fact]
    public async Task A_completed_task_recalls_its_reminders_and_a_reopened_one_promises_them_again()
    {
        await world.CompleteAsync(track, "PLAN-01");
        (await RemindersAsync()).Select(row => row.Status).ShouldAllBe(status => status == PromiseStatus.Recalled);
        MoveTo("2026-01-19", 9, 0);
        (await SweepOfTaskAsync()).ShouldBe(0);

        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(task, reason: "Fel diarienummer"), default)).Refusals.ShouldBeEmpty();

        (await RemindersAsync()).Select(row => (row.Step, row.Status)).ShouldBe([("+0", PromiseStatus.Recalled), ("+2", PromiseStatus.Recalled), ("+2", PromiseStatus.Promised)], "what was recalled keeps its receipt; the step is promised once more");
    }

    [Fact]
    public async Task A_reminder_reaches_coordinators_and_substitutes_once_however_often_its_digest_is_delivered()
    {
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId, IsSubstitute = true }, default)).Refusals.ShouldBeEmpty();
        await DueAsync();
        var (message, digests) = await FilledAsync();
        await using var other = world.NewHost();

        var handled = await Task.WhenAll(
            Task.Run(() => world.Get<DigestsFilledHandler>().HandleAsync(message, digests, default)),
            Task.Run(() => other.GetRequiredService<DigestsFilledHandler>().HandleAsync(message, digests, default)));
        var again = await world.Get<DigestsFilledHandler>().HandleAsync(message, digests, default);

        handled.Count(wasFirst => wasFirst).ShouldBe(1);
        again.ShouldBeFalse();
        var queries = world.Get<NotificationQueries>();
        foreach (var recipient in new[] { world.Anna, world.Bo })
        {
            var row = (await queries.ListAsync(recipient, default)).Single(row => row.TaskId == task);
            (row.ItemCode, row.TrackCode, row.Step, row.IsUnread).ShouldBe(("PLAN-01", "JS-2026-001", "+0", true));
        }

        (await world.ReadAsync(db => db.Digests.CountAsync(row => row.Status == DigestStatus.Waiting))).ShouldBe(2);
        await queries.MarkReadAsync(world.Anna, default);
        (await queries.CountUnreadAsync(world.Anna, default)).ShouldBe(0);
        (await queries.CountUnreadAsync(world.Bo, default)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Reminders_of_one_morning_are_one_email_for_each_person_whatever_the_track()
    {
        await world.StartTrackAsync();
        await QueueEmailAsync();

        var email = (await world.Get<EmailQueue>().ClaimAsync(10, default)).ShouldHaveSingleItem();

        email.Tracks.ShouldBe(["JS-2026-001", "JS-2026-002"]);
        (await world.Get<NotificationQueries>().CountUnreadAsync(world.Anna, default)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Nobody_is_mailed_about_a_task_that_was_finished_while_the_message_was_under_way()
    {
        await DueAsync();
        foreach (var item in await world.ReadAsync(db => db.Notifications.Where(row => row.ChecklistItemId != task).Select(row => row.PromiseId).ToListAsync()))
        {
            await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Notifications.Where(row => row.PromiseId == item).ExecuteDeleteAsync(token), default);
        }

        await world.CompleteAsync(track, "PLAN-01");
        var (message, digests) = await FilledAsync();

        (await world.Get<DigestsFilledHandler>().HandleAsync(message, digests, default)).ShouldBeTrue();

        (await world.ReadAsync(db => db.Digests.Select(row => row.Status).SingleAsync())).ShouldBe(DigestStatus.Empty);
        (await world.Get<NotificationQueries>().CountUnreadAsync(world.Anna, default)).ShouldBe(0);
        (await RemindersAsync()).Select(row => row.Status).ShouldAllBe(status => status == PromiseStatus.Recalled);
    }

    [Fact]
    public async Task An_email_is_claimed_by_one_sender_and_tried_again_later_when_the_server_is_away()
    {
        await QueueEmailAsync();
        var queue = world.Get<EmailQueue>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => queue.ClaimAsync(10, default))));

        var email = claims.SelectMany(claimed => claimed).ShouldHaveSingleItem();
        email.Address.ShouldBe("anna@example.org");
        email.Tracks.ShouldBe(["JS-2026-001"]);
        await queue.SettleAsync(email.Id, EmailOutcome.TryAgain, "421 upptagen", default);
        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await queue.ClaimAsync(10, default)).Single().Id.ShouldBe(email.Id);
        await queue.SettleAsync(email.Id, EmailOutcome.Sent, error: null, default);
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        (await EmailStatusAsync()).ShouldBe(DigestStatus.Sent);
        (await ReceiptsAsync()).ShouldAllBe(receipt => receipt.Outcome == PromiseStatus.Delivered && receipt.Channel == DeliveryChannel.Email);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_for_a_day_refuses_nothing_and_gets_the_mail_when_it_is_back()
    {
        await QueueEmailAsync();
        var attempts = await AwayAsync(TimeSpan.FromHours(25));

        attempts.ShouldBeInRange(10, 40, "every half hour, within the sending hours");
        (await EmailStatusAsync()).ShouldBe(DigestStatus.Waiting);
        (await ReceiptsAsync()).ShouldBeEmpty("nothing has ended");
        var trouble = (await world.Get<OperationsQueries>().GetAsync(world.Admin, default)).Trouble!;
        trouble.Why.ShouldBe("The mail server could not be reached.");
        trouble.Since.ShouldBeLessThan(world.Clock.GetUtcNow().AddHours(-24));

        world.Clock.Advance(TimeSpan.FromMinutes(32));
        var email = (await world.Get<EmailQueue>().ClaimAsync(10, default)).ShouldHaveSingleItem();
        await world.Get<EmailQueue>().SettleAsync(email.Id, EmailOutcome.Sent, error: null, default);

        (await ReceiptsAsync()).ShouldAllBe(receipt => receipt.Outcome == PromiseStatus.Delivered && receipt.Channel == DeliveryChannel.Email);
        (await world.Get<OperationsQueries>().GetAsync(world.Admin, default)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_server_that_is_away_for_five_days_leaves_it_to_the_product()
    {
        await QueueEmailAsync();

        // From Monday to the Monday after: at the weekend nothing is tried, and it gets one chance more.
        await AwayAsync(TimeSpan.FromDays(8));

        (await EmailStatusAsync()).ShouldBe(DigestStatus.InProduct);
        (await ReceiptsAsync()).ShouldAllBe(receipt => receipt.Outcome == PromiseStatus.Delivered && receipt.Channel == DeliveryChannel.Product && receipt.Reason == ReceiptReason.MailGivenUp);
        var view = await world.Get<OperationsQueries>().GetAsync(world.Admin, default);
        (view.GivenUp, view.Refused, view.PutOff).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task What_is_done_while_the_mail_server_is_away_is_not_mailed_when_it_is_back()
    {
        await QueueEmailAsync();
        await AwayAsync(TimeSpan.FromHours(3));
        await world.CompleteAsync(track, "PLAN-01");
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Notifications.Where(row => row.ChecklistItemId != task).ExecuteDeleteAsync(token), default);
        world.Clock.Advance(TimeSpan.FromMinutes(32));

        (await world.Get<EmailQueue>().ClaimAsync(10, default)).ShouldBeEmpty();
        (await EmailStatusAsync()).ShouldBe(DigestStatus.Empty);
    }

    /// <summary>Tries whenever something may be tried, and reaches nobody.</summary>
    /// <returns>How often it was tried.</returns>
    private async Task<int> AwayAsync(TimeSpan time)
    {
        var queue = world.Get<EmailQueue>();
        var attempts = 0;
        for (var end = world.Clock.GetUtcNow() + time; world.Clock.GetUtcNow() < end; world.Clock.Advance(TimeSpan.FromMinutes(8)))
        {
            foreach (var email in await queue.ClaimAsync(10, default))
            {
                await queue.SettleAsync(email.Id, EmailOutcome.TryAgain, "The mail server could not be reached.", default);
                attempts++;
            }
        }

        return attempts;
    }

    [Fact]
    public async Task An_email_whose_sender_died_is_uncertain_and_not_sent_again()
    {
        await QueueEmailAsync();
        var queue = world.Get<EmailQueue>();
        (await queue.ClaimAsync(10, default)).Count.ShouldBe(1);

        world.Clock.Advance(EmailQueue.HandOver);

        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        (await EmailStatusAsync()).ShouldBe(DigestStatus.Uncertain);
        (await ReceiptsAsync()).ShouldAllBe(receipt => receipt.Outcome == PromiseStatus.Delivered && receipt.Channel == DeliveryChannel.Product && receipt.Reason == ReceiptReason.MailUncertain);
    }

    [Fact]
    public void The_email_says_the_codes_of_tracks_and_a_link_and_nothing_else()
    {
        var link = new Uri("https://jobbspar.example.org/");

        var one = ReminderEmail.Compose(new ClaimedEmail { Id = Guid.NewGuid(), Until = TrackWorld.Start, Address = "anna@example.org", Tracks = ["JS-2026-014"], Counts = new(2, 0, 0, 0), NearestDue = new DateOnly(2026, 1, 19) }, link, TrackWorld.Start);
        var two = ReminderEmail.Compose(new ClaimedEmail { Id = Guid.NewGuid(), Until = TrackWorld.Start, Address = "anna@example.org", Tracks = ["JS-2026-014", "JS-2026-015"], Counts = new(2, 1, 0, 1) }, link, TrackWorld.Start);

        one.Subject.ShouldBe("Påminnelse om jobbspår JS-2026-014");
        one.Text.ShouldContain("Du har 2 uppgifter att göra i jobbspår JS-2026-014. Närmaste sista dag är 19 januari 2026.");
        one.Text.ShouldContain("https://jobbspar.example.org/");
        one.Calendar.ShouldBeNull();
        two.Subject.ShouldBe("Frågor att besluta i 2 jobbspår");
        two.Text.ShouldContain("Du har 1 fråga att besluta, 2 uppgifter att göra och 1 avisering att läsa i 2 jobbspår.");
        two.Text.ShouldContain("  JS-2026-014\n  JS-2026-015\n");
        two.Html!.ShouldContain("<li>JS-2026-015</li>");
        two.Html!.ShouldContain("<a href=\"https://jobbspar.example.org/\">");
    }

    private async Task QueueEmailAsync()
    {
        await DueAsync();
        var (message, digests) = await FilledAsync();
        await world.Get<DigestsFilledHandler>().HandleAsync(message, digests, default);
    }

    /// <summary>Lets the reminder of PLAN-01's due date fall due.</summary>
    private async Task DueAsync()
    {
        MoveTo("2026-01-19", 8, 0);
        (await world.Sweep.RunAsync(default)).ShouldBeGreaterThan(0);
    }

    private async Task<(Guid Message, IReadOnlyList<Guid> Digests)> FilledAsync() =>
        (await world.ReadAsync(db => db.OutboxMessages.Select(row => row.Id).SingleAsync()), await world.ReadAsync(db => db.Digests.Select(row => row.Id).ToListAsync()));

    private Task<List<Receipt>> ReceiptsAsync() => world.ReadAsync(db => db.Receipts.Where(row => row.Outcome != PromiseStatus.Folded).ToListAsync());

    /// <summary>Runs a sweep and counts what left for PLAN-01.</summary>
    private async Task<int> SweepOfTaskAsync()
    {
        Task<int> SentAsync() => world.ReadAsync(db => db.Promises.CountAsync(row => row.ChecklistItemId == task && row.ArmedAt != null));
        var before = await SentAsync();
        await world.Sweep.RunAsync(default);
        return await SentAsync() - before;
    }

    private async Task<List<(string Step, PromiseStatus Status, DateTimeOffset DueAt)>> RemindersAsync()
    {
        var rows = await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task).OrderBy(row => row.DueAt).ThenBy(row => row.Round).ToListAsync());
        return rows.ConvertAll(row => (row.Step!, row.Status, row.DueAt));
    }

    private Task<DigestStatus> EmailStatusAsync() => world.ReadAsync(db => db.Digests.Select(row => row.Status).SingleAsync());

    private void MoveTo(string date, int hour, int minute) => world.Clock.MoveTo(At(date, hour, minute));

    private static DateTimeOffset At(string date, int hour, int minute) => SwedishTime.InstantOf(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(hour, minute));

    public sealed class OnSqlite() : ReminderTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ReminderTests(DatabaseKind.PostgreSql);
}
