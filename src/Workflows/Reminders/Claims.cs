using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Rows that one transaction takes for itself. On PostgreSQL they are locked and rows that others hold are passed over; on SQLite
/// the transaction has the whole database to itself.
/// </summary>
internal static class Claims
{
    private const string DueTasks =
        "SELECT * FROM checklist_item WHERE id IN (SELECT checklist_item_id FROM promise WHERE status = 'UTLOVAD' AND due_at <= {0} AND checklist_item_id IS NOT NULL ORDER BY due_at LIMIT {1})";

    private const string DueTasksAtOnce =
        "SELECT * FROM checklist_item WHERE id IN (SELECT checklist_item_id FROM promise WHERE status = 'UTLOVAD' AND at_once AND due_at <= {0} AND checklist_item_id IS NOT NULL ORDER BY due_at LIMIT {1})";

    private const string DueNotices =
        "SELECT * FROM promise WHERE status = 'UTLOVAD' AND due_at <= {0} AND checklist_item_id IS NULL ORDER BY due_at LIMIT {1}";

    private const string DueAtOnce =
        "SELECT * FROM promise WHERE status = 'UTLOVAD' AND at_once AND due_at <= {0} AND checklist_item_id IS NULL ORDER BY due_at LIMIT {1}";

    private const string DueEmails =
        "SELECT * FROM digest WHERE status IN ('VANTAR', 'SKICKAS') AND not_before <= {0} ORDER BY not_before, created_at LIMIT {1}";

    private const string DueEmailsAtOnce =
        "SELECT * FROM digest WHERE status IN ('VANTAR', 'SKICKAS') AND not_before <= {0} AND (at_once OR status = 'SKICKAS') ORDER BY not_before, created_at LIMIT {1}";

    private const string DueContactMails =
        "SELECT * FROM contact_mail WHERE status IN ('VANTAR', 'SKICKAS') AND not_before <= {0} ORDER BY not_before, created_at LIMIT {1}";

    private const string DueContactMailsAtOnce =
        "SELECT * FROM contact_mail WHERE status IN ('VANTAR', 'SKICKAS') AND not_before <= {0} AND (at_once OR status = 'SKICKAS') ORDER BY not_before, created_at LIMIT {1}";

    private const string FilledDigests = "SELECT * FROM digest WHERE status = 'BEREDS' ORDER BY id LIMIT {0}";

    private const string PassOverLocked = " FOR UPDATE SKIP LOCKED";

    /// <summary>Tasks with reminders that are due; costs what is due, not what exists (D4).</summary>
    public static IQueryable<ChecklistItem> TasksToRemindOf(this JobbsparDbContext db, DateTimeOffset now, bool atOnceOnly, int limit) =>
        db.ChecklistItems.FromSqlRaw(db.Claiming(atOnceOnly ? DueTasksAtOnce : DueTasks), db.Stored(now), limit);

    /// <summary>Notices that are due.</summary>
    public static IQueryable<Promise> NoticesToGive(this JobbsparDbContext db, DateTimeOffset now, bool atOnceOnly, int limit) =>
        db.Promises.FromSqlRaw(db.Claiming(atOnceOnly ? DueAtOnce : DueNotices), db.Stored(now), limit);

    /// <summary>E-mails that may leave, oldest first, and those whose sender has not answered in time.</summary>
    public static IQueryable<Digest> EmailsToSettle(this JobbsparDbContext db, DateTimeOffset now, bool atOnceOnly, int limit) =>
        db.Digests.FromSqlRaw(db.Claiming(atOnceOnly ? DueEmailsAtOnce : DueEmails), db.Stored(now), limit);

    /// <summary>Mails to contacts that may leave, oldest first, and those whose sender has not answered in time.</summary>
    public static IQueryable<ContactMail> ContactMailsToSettle(this JobbsparDbContext db, DateTimeOffset now, bool atOnceOnly, int limit) =>
        db.ContactMails.FromSqlRaw(db.Claiming(atOnceOnly ? DueContactMailsAtOnce : DueContactMails), db.Stored(now), limit);

    /// <summary>Mails to contacts, locked by the transaction.</summary>
    public static IQueryable<ContactMail> LockedContactMails(this JobbsparDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Database.IsNpgsql()
            ? db.ContactMails.FromSqlRaw("SELECT * FROM contact_mail WHERE id = ANY({0}) ORDER BY id FOR UPDATE", ids.ToArray())
            : db.ContactMails.Where(row => ids.Contains(row.Id));

    /// <summary>The same by their business keys.</summary>
    public static IQueryable<ContactMail> LockedContactMails(this JobbsparDbContext db, IReadOnlyCollection<string> keys) =>
        db.Database.IsNpgsql()
            ? db.ContactMails.FromSqlRaw("SELECT * FROM contact_mail WHERE business_key = ANY({0}) ORDER BY id FOR UPDATE", (object)keys.ToArray())
            : db.ContactMails.Where(row => keys.Contains(row.BusinessKey));

    /// <summary>Digests that a sweep has filled and nobody has been told of.</summary>
    public static IQueryable<Digest> DigestsToRelease(this JobbsparDbContext db, int limit) => db.Digests.FromSqlRaw(db.Claiming(FilledDigests), limit);

    /// <summary>Digests, locked by the transaction, whoever else wants them waits.</summary>
    public static IQueryable<Digest> LockedDigests(this JobbsparDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Database.IsNpgsql()
            ? db.Digests.FromSqlRaw("SELECT * FROM digest WHERE id = ANY({0}) ORDER BY id FOR UPDATE", ids.ToArray())
            : db.Digests.Where(row => ids.Contains(row.Id));

    /// <summary>The same by their business keys.</summary>
    public static IQueryable<Digest> LockedDigests(this JobbsparDbContext db, IReadOnlyCollection<string> keys) =>
        db.Database.IsNpgsql()
            ? db.Digests.FromSqlRaw("SELECT * FROM digest WHERE business_key = ANY({0}) ORDER BY id FOR UPDATE", (object)keys.ToArray())
            : db.Digests.Where(row => keys.Contains(row.BusinessKey));

    /// <summary>The oldest order to plan anew whose time has come.</summary>
    public static IQueryable<ReplanOrder> ReplanOrderToWorkOff(this JobbsparDbContext db, DateTimeOffset now) =>
        db.ReplanOrders.FromSqlRaw(db.Claiming("SELECT * FROM replan_order WHERE done_at IS NULL AND requested_at <= {0} ORDER BY requested_at, id LIMIT 1"), db.Stored(now));

    private static string Claiming(this JobbsparDbContext db, string sql) => db.Database.IsNpgsql() ? sql + PassOverLocked : sql;

    private static object Stored(this JobbsparDbContext db, DateTimeOffset instant) =>
        db.Database.IsSqlite() ? Instant.ToMicroseconds(instant) : instant.ToUniversalTime();
}
