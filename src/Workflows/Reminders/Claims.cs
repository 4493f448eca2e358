using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Rows that one transaction takes for itself. On PostgreSQL they are locked and rows that others hold are passed over; on SQLite
/// the transaction has the whole database to itself.
/// </summary>
internal static class Claims
{
    private const string DueTasks =
        "SELECT * FROM checklist_item WHERE id IN (SELECT checklist_item_id FROM reminder WHERE status = 'UTLOVAD' AND due_at <= {0} ORDER BY due_at LIMIT {1})";

    private const string DueEmails =
        "SELECT * FROM queued_email WHERE settled_at IS NULL AND not_before <= {0} ORDER BY not_before, created_at LIMIT {1}";

    private const string PassOverLocked = " FOR UPDATE SKIP LOCKED";

    /// <summary>Tasks with reminders that are due; costs what is due, not what exists (D4).</summary>
    public static IQueryable<ChecklistItem> TasksToRemindOf(this JobbsparDbContext db, DateTimeOffset now, int limit) =>
        db.Database.IsNpgsql()
            ? db.ChecklistItems.FromSqlRaw(DueTasks + PassOverLocked, db.Stored(now), limit)
            : db.ChecklistItems.FromSqlRaw(DueTasks, db.Stored(now), limit);

    /// <summary>E-mails that may leave, oldest first, and those whose sender has not answered in time.</summary>
    public static IQueryable<QueuedEmail> EmailsToSettle(this JobbsparDbContext db, DateTimeOffset now, int limit) =>
        db.Database.IsNpgsql()
            ? db.QueuedEmails.FromSqlRaw(DueEmails + PassOverLocked, db.Stored(now), limit)
            : db.QueuedEmails.FromSqlRaw(DueEmails, db.Stored(now), limit);

    private static object Stored(this JobbsparDbContext db, DateTimeOffset instant) =>
        db.Database.IsSqlite() ? Instant.ToMicroseconds(instant) : instant.ToUniversalTime();
}
