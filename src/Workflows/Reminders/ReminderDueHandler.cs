using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Turns a reminder that fell due into notifications and queued e-mails for the track's coordinators and substitutes of today.
/// A coordinator gets at most one e-mail a day for each track, because it only says that there is something to do.
/// </summary>
public sealed class ReminderDueHandler(Transactions transactions, Inbox inbox, TimeProvider clock)
{
    /// <summary>Consumer name in the inbox.</summary>
    public const string Consumer = "reminder-due";

    /// <summary>One transaction; a message that was handled before has no effect.</summary>
    /// <returns>False where it was handled before.</returns>
    public Task<bool> HandleAsync(Guid messageId, Guid reminderId, CancellationToken cancellationToken) =>
        transactions.RunAsync((unit, token) => HandleAsync(unit, messageId, reminderId, token), cancellationToken);

    private async Task<bool> HandleAsync(UnitOfWork unit, Guid messageId, Guid reminderId, CancellationToken cancellationToken)
    {
        if (!await inbox.TryClaimAsync(unit, Consumer, messageId, cancellationToken))
        {
            return false;
        }

        var db = unit.Db;
        var now = clock.GetUtcNow();
        var reminder = await db.Reminders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reminderId, cancellationToken);
        if (reminder is not null)
        {
            // One at a time in a track, so that two reminders of one morning see each other's e-mails.
            await unit.Engine.LockInstanceAsync(reminder.TrackId, cancellationToken);
        }

        if (reminder is not null
            && await db.ChecklistItems.AsNoTracking().SingleAsync(row => row.Id == reminder.ChecklistItemId, cancellationToken) is { IsOpen: true } item)
        {
            await DeliverAsync(db, reminder, item, now, cancellationToken);
        }

        return true;
    }

    private static async Task DeliverAsync(JobbsparDbContext db, Reminder reminder, ChecklistItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        var midnight = SwedishTime.StartOf(today);
        var recipients = await db.CoordinatorAssignments
            .Where(row => row.TrackId == item.TrackId && row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today))
            .Select(row => row.UserId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var mailedToday = await db.QueuedEmails
            .Where(row => row.TrackId == item.TrackId && row.CreatedAt >= midnight)
            .Select(row => row.UserId)
            .ToHashSetAsync(cancellationToken);
        foreach (var user in recipients)
        {
            db.Notifications.Add(new Notification
            {
                Id = Guid.CreateVersion7(now),
                ReminderId = reminder.Id,
                UserId = user,
                TrackId = item.TrackId,
                ChecklistItemId = item.Id,
                CreatedAt = now,
            });
            if (mailedToday.Add(user))
            {
                db.QueuedEmails.Add(new QueuedEmail
                {
                    Id = Guid.CreateVersion7(now),
                    ReminderId = reminder.Id,
                    UserId = user,
                    TrackId = item.TrackId,
                    Status = EmailStatus.Waiting,
                    NotBefore = now,
                    CreatedAt = now,
                });
            }
        }

        if (recipients.Count > 0)
        {
            db.AuditEvents.Add(AuditEntry.OfTask(Actor.System, AuditAction.ReminderSent, item, now, ("step", reminder.Step)));
        }
    }
}
