using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
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

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Opening_a_task_promises_its_reminders_at_half_past_seven_on_working_days() =>
        (await RemindersAsync()).ShouldBe(
        [
            ("+0", "UTLOVAD", At("2026-01-19", 7, 30)),
            ("+2", "UTLOVAD", At("2026-01-21", 7, 30)),
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
            ("+0", "SKICKAD", At("2026-01-19", 7, 30)),
            ("+2", "SKICKAD", At("2026-01-21", 7, 30)),
            ("+7", "UTLOVAD", At("2026-01-28", 7, 30)),
        ]);
    }

    [Fact]
    public async Task Steps_that_fall_due_together_are_folded_into_the_latest()
    {
        MoveTo("2026-01-23", 8, 0);

        (await SweepOfTaskAsync()).ShouldBe(1);

        (await RemindersAsync()).Select(row => (row.Step, row.Status)).ShouldBe([("+0", "SAMMANSLAGEN"), ("+2", "SKICKAD"), ("+7", "UTLOVAD")]);
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

        var sent = await world.ReadAsync(db => db.Reminders.CountAsync(row => row.Status == "SKICKAD"));
        counts.Sum().ShouldBe(sent);
        (await world.ReadAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(sent);
        (await world.ReadAsync(db => db.Reminders.CountAsync(row => row.Status == "UTLOVAD" && row.DueAt <= world.Clock.GetUtcNow()))).ShouldBe(0);
    }

    [Fact]
    public async Task A_completed_task_recalls_its_reminders_and_a_reopened_one_promises_them_again()
    {
        await world.CompleteAsync(track, "PLAN-01");
        (await RemindersAsync()).Select(row => row.Status).ShouldAllBe(status => status == "ATERKALLAD");
        MoveTo("2026-01-19", 9, 0);
        (await SweepOfTaskAsync()).ShouldBe(0);

        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(task, reason: "Fel diarienummer"), default)).Refusals.ShouldBeEmpty();

        (await RemindersAsync()).Select(row => (row.Step, row.Status)).ShouldBe([("+0", "ATERKALLAD"), ("+2", "UTLOVAD")]);
    }

    [Fact]
    public async Task A_reminder_reaches_coordinators_and_substitutes_once_however_often_it_is_delivered()
    {
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId, IsSubstitute = true }, default)).Refusals.ShouldBeEmpty();
        var reminder = await DueAsync();
        await using var other = world.NewHost();

        var handled = await Task.WhenAll(
            Task.Run(() => world.Get<ReminderDueHandler>().HandleAsync(reminder, reminder, default)),
            Task.Run(() => other.GetRequiredService<ReminderDueHandler>().HandleAsync(reminder, reminder, default)));
        var again = await world.Get<ReminderDueHandler>().HandleAsync(reminder, reminder, default);

        handled.Count(wasFirst => wasFirst).ShouldBe(1);
        again.ShouldBeFalse();
        var queries = world.Get<NotificationQueries>();
        foreach (var recipient in new[] { world.Anna, world.Bo })
        {
            (await queries.CountUnreadAsync(recipient, default)).ShouldBe(1);
            var row = (await queries.ListAsync(recipient, default)).Single();
            (row.TaskId, row.ItemCode, row.TrackCode, row.Step, row.IsUnread).ShouldBe((task, "PLAN-01", "JS-2026-001", "+0", true));
        }

        (await world.ReadAsync(db => db.QueuedEmails.CountAsync())).ShouldBe(2);
        await queries.MarkReadAsync(world.Anna, default);
        (await queries.CountUnreadAsync(world.Anna, default)).ShouldBe(0);
        (await queries.CountUnreadAsync(world.Bo, default)).ShouldBe(1);
    }

    [Fact]
    public async Task Reminders_of_one_morning_are_one_email_per_track()
    {
        MoveTo("2026-01-19", 8, 0);
        await world.Sweep.RunAsync(default);

        foreach (var id in await world.ReadAsync(db => db.Reminders.Where(row => row.Status == "SKICKAD").Select(row => row.Id).ToListAsync()))
        {
            await world.Get<ReminderDueHandler>().HandleAsync(id, id, default);
        }

        (await world.Get<NotificationQueries>().CountUnreadAsync(world.Anna, default)).ShouldBeGreaterThan(1);
        (await world.ReadAsync(db => db.QueuedEmails.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_task_that_was_finished_while_the_message_was_under_way()
    {
        var reminder = await DueAsync();
        await world.CompleteAsync(track, "PLAN-01");

        (await world.Get<ReminderDueHandler>().HandleAsync(reminder, reminder, default)).ShouldBeTrue();

        (await world.ReadAsync(db => db.Notifications.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.QueuedEmails.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_email_is_claimed_by_one_sender_and_tried_again_later_when_the_server_is_away()
    {
        await QueueEmailAsync();
        var queue = world.Get<EmailQueue>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => queue.ClaimAsync(10, default))));

        var email = claims.SelectMany(claimed => claimed).ShouldHaveSingleItem();
        (email.Address, email.TrackCode).ShouldBe(("anna@example.org", "JS-2026-001"));
        await queue.SettleAsync(email.Id, EmailOutcome.TryAgain, "421 upptagen", default);
        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await queue.ClaimAsync(10, default)).Single().Id.ShouldBe(email.Id);
        await queue.SettleAsync(email.Id, EmailOutcome.Sent, error: null, default);
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        (await EmailStatusAsync()).ShouldBe("SKICKAT");
    }

    [Fact]
    public async Task An_email_whose_sender_died_is_uncertain_and_not_sent_again()
    {
        await QueueEmailAsync();
        var queue = world.Get<EmailQueue>();
        (await queue.ClaimAsync(10, default)).Count.ShouldBe(1);

        world.Clock.Advance(EmailQueue.HandOver);

        (await queue.ClaimAsync(10, default)).ShouldBeEmpty();
        (await EmailStatusAsync()).ShouldBe("OSAKERT");
    }

    [Fact]
    public void The_email_says_the_code_of_the_track_and_a_link_and_nothing_else()
    {
        var email = ReminderEmail.Compose(new ClaimedEmail { Id = Guid.NewGuid(), Address = "anna@example.org", TrackCode = "JS-2026-014" }, new Uri("https://jobbspar.example.org/"));

        email.Subject.ShouldBe("Påminnelse om jobbspår JS-2026-014");
        email.Text.ShouldContain("Du har uppgifter att göra i jobbspår JS-2026-014.");
        email.Text.ShouldContain("https://jobbspar.example.org/");
    }

    private async Task QueueEmailAsync()
    {
        var reminder = await DueAsync();
        await world.Get<ReminderDueHandler>().HandleAsync(reminder, reminder, default);
    }

    /// <summary>Lets the reminder of PLAN-01's due date fall due.</summary>
    private async Task<Guid> DueAsync()
    {
        MoveTo("2026-01-19", 8, 0);
        await world.Sweep.RunAsync(default);
        return await world.ReadAsync(db => db.Reminders.Where(row => row.ChecklistItemId == task && row.Status == "SKICKAD").Select(row => row.Id).SingleAsync());
    }

    /// <summary>Runs a sweep and counts what left for PLAN-01.</summary>
    private async Task<int> SweepOfTaskAsync()
    {
        Task<int> SentAsync() => world.ReadAsync(db => db.OutboxMessages.CountAsync(row => db.Reminders.Any(reminder => reminder.Id == row.Id && reminder.ChecklistItemId == task)));
        var before = await SentAsync();
        await world.Sweep.RunAsync(default);
        return await SentAsync() - before;
    }

    private async Task<List<(string Step, string Status, DateTimeOffset DueAt)>> RemindersAsync()
    {
        var rows = await world.ReadAsync(db => db.Reminders.Where(row => row.ChecklistItemId == task).OrderBy(row => row.DueAt).ToListAsync());
        return rows.ConvertAll(row => (row.Step, row.Status, row.DueAt));
    }

    private Task<string> EmailStatusAsync() => world.ReadAsync(db => db.QueuedEmails.Select(row => row.Status).SingleAsync());

    private void MoveTo(string date, int hour, int minute) => world.Clock.MoveTo(At(date, hour, minute));

    private static DateTimeOffset At(string date, int hour, int minute) => SwedishTime.InstantOf(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(hour, minute));

    public sealed class OnSqlite() : ReminderTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ReminderTests(DatabaseKind.PostgreSql);
}
