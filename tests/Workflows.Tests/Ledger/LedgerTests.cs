using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Ledger;

/// <summary>The books balance, and whoever changes them afterwards is found out.</summary>
public abstract class LedgerTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-01");
        await CloseAsync();
        await world.CompleteAsync(track, "PLAN-02");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await CloseAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Two_nights_of_true_books_hold()
    {
        var verdict = await VerifyAsync();

        verdict.Faults.ShouldBeEmpty();
        verdict.Holds.ShouldBeTrue();
        verdict.Entries.ShouldBe(2);
        var entry = (await world.Get<LedgerBooks>().LatestAsync(default))!;
        (entry.Number, entry.Faults, entry.Overdue, entry.Hash).ShouldBe((2, 0, 0, verdict.LastHash));
        entry.Promised.ShouldBe(entry.Settled + entry.Open);
    }

    [Fact]
    public Task A_receipt_that_was_changed_is_found() =>
        FoundAsync(db => db.Receipts.Where(row => row.Entry == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, ReceiptReason.Withdrawn)), "Entry 1", "receipts were changed");

    [Fact]
    public Task A_receipt_that_was_removed_is_found() => FoundAsync(db => db.Receipts.Where(row => row.Entry == 2).ExecuteDeleteAsync(), "Entry 2", "receipts were changed");

    [Fact]
    public Task Figures_that_were_changed_are_found() =>
        FoundAsync(db => db.LedgerEntries.Where(row => row.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settled, row => row.Settled + 1)), "Entry 1", "figures were changed");

    [Fact]
    public Task An_entry_that_was_removed_is_found() => FoundAsync(db => db.LedgerEntries.Where(row => row.Number == 1).ExecuteDeleteAsync(), "Entry 1 is missing", "does not continue");

    [Fact]
    public Task A_promise_that_was_reopened_behind_its_receipt_is_found() =>
        FoundAsync(db => db.Promises.Where(row => row.Status == PromiseStatus.Recalled).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Promised)), "contradict");

    [Fact]
    public async Task An_open_promise_that_was_removed_is_found_and_counted_the_next_night()
    {
        await FoundAsync(db => db.Promises.Where(row => row.Status == PromiseStatus.Promised && !db.Receipts.Any(receipt => receipt.PromiseId == row.Id)).ExecuteDeleteAsync(), "promises were counted one night", "have no reminder promised");

        (await CloseAsync()).Faults.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_task_that_opened_without_its_reminders_is_found()
    {
        await FoundAsync(
            async db =>
            {
                var like = await db.ChecklistItems.AsNoTracking().FirstAsync(row => row.TrackId == track && row.DueOn != null && row.Status == ChecklistStatus.NotStarted);
                db.ChecklistItems.Add(new ChecklistItem
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = track,
                    ItemCode = "GENO-07",
                    Phase = like.Phase,
                    SubjectId = Guid.CreateVersion7(),
                    Occurrence = 1,
                    Status = ChecklistStatus.NotStarted,
                    DueOn = like.DueOn,
                    DueRule = like.DueRule,
                    ResponsibleRole = like.ResponsibleRole,
                    ReminderPolicy = like.ReminderPolicy,
                    BookmarkId = like.BookmarkId,
                    ActivityId = like.ActivityId,
                    OpenedAt = world.Clock.GetUtcNow(),
                });
                return 1;
            },
            "1 open tasks with a due date have no reminder promised");

        (await CloseAsync()).Faults.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_forgotten_is_counted_as_overdue()
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 2, 20), new TimeOnly(3, 45)));

        (await CloseAsync()).Overdue.ShouldBeGreaterThan(0);

        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 2, 20), new TimeOnly(8, 0)));
        await world.Sweep.RunAsync(default);
        (await CloseAsync()).Overdue.ShouldBe(0);
    }

    [Fact]
    public async Task A_receipt_cannot_be_written_twice()
    {
        var promise = await world.ReadAsync(db => db.Receipts.Select(row => row.PromiseId).FirstAsync());

        await Should.ThrowAsync<Exception>(() => world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.Receipts.Add(new Receipt { PromiseId = promise, Outcome = PromiseStatus.Delivered, At = world.Clock.GetUtcNow() });
                return Task.CompletedTask;
            },
            default));
    }

    private async Task FoundAsync(Func<JobbsparDbContext, Task<int>> tamper, params string[] said)
    {
        (await world.Get<Transactions>().RunAsync((unit, _) => tamper(unit.Db), default)).ShouldBeGreaterThan(0);

        var verdict = await VerifyAsync();

        verdict.Holds.ShouldBeFalse();
        foreach (var part in said)
        {
            string.Join('\n', verdict.Faults).ShouldContain(part);
        }
    }

    private Task<LedgerEntry> CloseAsync() => world.Get<LedgerBooks>().CloseAsync(default);

    private Task<LedgerVerdict> VerifyAsync() => world.Get<LedgerVerification>().VerifyAsync(default);

    public sealed class OnSqlite() : LedgerTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LedgerTests(DatabaseKind.PostgreSql);
}
