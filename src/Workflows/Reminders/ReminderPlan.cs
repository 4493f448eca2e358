using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Keeps the promises to remind in step with a task: made when it opens, moved with its due date, recalled when it is finished.</summary>
/// <remarks>
/// The sweep holds the task's row while it settles reminders. So whoever recalls or moves them has saved a change to the task first,
/// and neither can overtake the other.
/// </remarks>
public sealed class ReminderPlan(WorkingDayCalendar calendar, SendingWindow window, TimeProvider clock)
{
    /// <summary>Promises the reminders of a task that opens.</summary>
    public void Promise(JobbsparDbContext db, ChecklistItem item)
    {
        if (Policy(item) is not { } policy || item.DueOn is not { } due)
        {
            return;
        }

        var today = SwedishTime.Today(clock);
        foreach (var step in policy.ComingSteps(today, due, today, calendar))
        {
            db.Reminders.Add(NewReminder(item, due, step, today));
        }
    }

    /// <summary>Plans the reminders of a task anew, because it was reopened or its due date moved. A step that was sent is not sent again.</summary>
    public async Task PlanAgainAsync(JobbsparDbContext db, ChecklistItem item, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var rows = await db.Reminders.Where(row => row.ChecklistItemId == item.Id).ToDictionaryAsync(row => row.Step, StringComparer.Ordinal, cancellationToken);
        IReadOnlyList<int> wanted = Policy(item) is { } policy && item.DueOn is { } due ? StepsAgain(policy, item, rows.Values, today, due) : [];
        foreach (var step in wanted)
        {
            if (!rows.Remove(ReminderPolicy.StepText(step), out var row))
            {
                db.Reminders.Add(NewReminder(item, item.DueOn!.Value, step, today));
            }
            else if (row.Status is not ReminderStatus.Sent)
            {
                row.Status = ReminderStatus.Promised;
                row.SettledAt = null;
                row.DueAt = DueAt(item.DueOn!.Value, step, today);
            }
        }

        foreach (var row in rows.Values.Where(row => row.Status is ReminderStatus.Promised))
        {
            row.Status = ReminderStatus.Recalled;
            row.SettledAt = now;
        }
    }

    /// <summary>Recalls what is still promised for tasks that need no reminding any more.</summary>
    public async Task RecallAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken)
    {
        if (itemIds.Count == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await db.Reminders
            .Where(row => itemIds.Contains(row.ChecklistItemId) && row.Status == ReminderStatus.Promised)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, ReminderStatus.Recalled).SetProperty(row => row.SettledAt, now),
                cancellationToken);
    }

    /// <summary>The reminder to promise after one was sent; null where the policy ends.</summary>
    public Reminder? Next(ChecklistItem item, string sentStep)
    {
        var today = SwedishTime.Today(clock);
        return Policy(item) is { } policy && item.DueOn is { } due
            && policy.NextRepeat(ReminderPolicy.ParseStep(sentStep), today, due, calendar) is { } step
            ? NewReminder(item, due, step, today)
            : null;
    }

    private static ReminderPolicy? Policy(ChecklistItem item) => ReminderPolicy.Find(item.ReminderPolicy);

    /// <summary>The steps that lie ahead; where all of them were sent already, the next of the repeated ones.</summary>
    private int[] StepsAgain(ReminderPolicy policy, ChecklistItem item, IReadOnlyCollection<Reminder> rows, DateOnly today, DateOnly due)
    {
        int[] sent = [.. rows.Where(row => row.Status is ReminderStatus.Sent).Select(row => ReminderPolicy.ParseStep(row.Step))];
        int[] wanted = [.. policy.ComingSteps(SwedishTime.DateOf(item.OpenedAt), due, today, calendar).Except(sent)];
        return wanted.Length > 0 || sent.Length == 0
            ? wanted
            : policy.NextRepeat(sent.Max(), today, due, calendar) is { } next ? [next] : [];
    }

    private Reminder NewReminder(ChecklistItem item, DateOnly due, int step, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ChecklistItemId = item.Id,
        TrackId = item.TrackId,
        Step = ReminderPolicy.StepText(step),
        DueAt = DueAt(due, step, today),
        Status = ReminderStatus.Promised,
    };

    /// <summary>The start of the sending window on the step's working day, never on the day on which it is promised.</summary>
    private DateTimeOffset DueAt(DateOnly due, int step, DateOnly today)
    {
        var day = calendar.AddWorkingDays(due, step);
        return window.OpensOn(day > today ? day : today.AddDays(1));
    }
}
