using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Settles the promised reminders that have fallen due and writes one outbox message (<see cref="MessageKind"/>) for each that is to
/// leave. Any number of hosts may run it at once. Outside the sending window (working days 07:30–16:30) nothing leaves.
/// </summary>
public sealed class ReminderSweep(Transactions transactions, ReminderPlan plan, SendingWindow window, TimeProvider clock)
{
    /// <summary>Kind of the outbox message; its payload is <c>{"reminderId":"…"}</c> and its id is the reminder's.</summary>
    public const string MessageKind = "reminder-due";

    private const int Batch = 500;

    /// <summary>Runs until nothing more is due.</summary>
    /// <returns>Number of reminders that are to leave.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (window.IsOpen(clock.GetUtcNow()))
        {
            var (settled, leaving) = await transactions.RunAsync(SettleAsync, cancellationToken);
            total += leaving;
            if (settled == 0)
            {
                break;
            }
        }

        return total;
    }

    private async Task<(int Settled, int Leaving)> SettleAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        var db = unit.Db;
        var now = clock.GetUtcNow();
        var items = await db.TasksToRemindOf(now, Batch).ToDictionaryAsync(item => item.Id, cancellationToken);
        if (items.Count == 0)
        {
            return (0, 0);
        }

        // Whole tasks are claimed, so that all due steps of one task meet here and can be folded.
        var due = await db.Reminders
            .Where(row => items.Keys.Contains(row.ChecklistItemId) && row.Status == ReminderStatus.Promised)
            .ToListAsync(cancellationToken);
        var leaving = 0;
        foreach (var group in due.GroupBy(row => row.ChecklistItemId))
        {
            var item = items[group.Key];
            Reminder[] steps = [.. group.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => ReminderPolicy.ParseStep(row.Step))];
            foreach (var step in steps)
            {
                step.Status = !item.IsOpen ? ReminderStatus.Recalled : step == steps[^1] ? ReminderStatus.Sent : ReminderStatus.Folded;
                step.SettledAt = now;
            }

            if (!item.IsOpen || steps.Length == 0)
            {
                continue;
            }

            leaving++;
            db.OutboxMessages.Add(Message(steps[^1].Id, now));
            if (steps.Length == group.Count() && plan.Next(item, steps[^1].Step) is { } next)
            {
                db.Reminders.Add(next);
            }
        }

        return (due.Count, leaving);
    }

    private static OutboxMessage Message(Guid reminderId, DateTimeOffset now) => new()
    {
        Id = reminderId,
        Kind = MessageKind,
        Payload = JsonSerializer.Serialize(new Dictionary<string, Guid>(StringComparer.Ordinal) { ["reminderId"] = reminderId }),
        CreatedAt = now,
    };
}
