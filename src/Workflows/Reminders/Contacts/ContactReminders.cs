using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// The lowest level of the ladder (DOMAIN 6.2, L0): when a reminder of a task leaves for the coordinators, the contacts of the party that answers for it are promised the same, each
/// with a receipt of its own, in the transaction that sends it. Who they are is found then, as with every function.
/// </summary>
internal static class ContactReminders
{
    /// <summary>What a sweep takes in several batches comes in one mail.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(5);

    /// <summary>Contacts who are still the ones to turn to, and can be.</summary>
    public static IQueryable<Contact> Reachable(this IQueryable<Contact> contacts, DateOnly today) =>
        contacts.Where(contact => (contact.ValidTo == null || contact.ValidTo >= today) && contact.Email != null && contact.Email != "");

    /// <summary>Promises it to them, on its way in their mail of the day, or of the next day where today's has left.</summary>
    public static async Task PromiseAsync(
        JobbsparDbContext db,
        SendingHours hours,
        IReadOnlyList<Promise> leaving,
        IReadOnlyDictionary<Guid, ChecklistItem> items,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        Guid[] tracks = [.. leaving.Select(promise => items[promise.ChecklistItemId!.Value].TrackId).Distinct()];
        var contacts = tracks.Length == 0 ? null : await ResponsibleContacts.ReadAsync(db, tracks, SwedishTime.DateOf(now), cancellationToken);
        if (contacts is not { AreNone: false } || !(await ReminderAllowance.ReadAsync(db, cancellationToken)).ContactsAreReminded)
        {
            return;
        }

        List<(Promise Promise, Guid Contact)> lines = [.. leaving.SelectMany(promise => contacts.Of(items[promise.ChecklistItemId!.Value]).Distinct().Select(contact => (promise, contact)))];
        var mails = await MailsAsync(db, hours, lines, now, cancellationToken);
        db.Promises.AddRange(lines.Select(line => New(line.Promise, line.Contact, mails[line.Contact].Id, now)));
        db.AuditEvents.AddRange(lines
            .Select(line => line.Promise)
            .Distinct()
            .Select(promise => AuditEntry.OfTask(Actor.System, AuditAction.ContactReminded, items[promise.ChecklistItemId!.Value], now, ("step", promise.Step!))));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Promise New(Promise step, Guid contact, Guid mail, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        BusinessKey = FormattableString.Invariant($"kontakt:{step.ChecklistItemId:N}:{step.Step}:{step.Round}:{contact:N}"),
        Code = step.Code,
        Addressee = Addressee.Person,
        ContactId = contact,
        ContactMailId = mail,
        TrackId = step.TrackId,
        ChecklistItemId = step.ChecklistItemId,
        Step = step.Step,
        Round = step.Round,
        PolicyVersion = step.PolicyVersion,
        WhenLate = step.WhenLate,
        AtOnce = step.AtOnce,
        DueAt = step.DueAt,
        Status = PromiseStatus.Underway,
        PromisedAt = now,
        ArmedAt = now,
    };

    /// <summary>By contact. Locked where they are known, so that none leaves while it is being filled.</summary>
    private static async Task<Dictionary<Guid, ContactMail>> MailsAsync(
        JobbsparDbContext db, SendingHours hours, List<(Promise Promise, Guid Contact)> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        var wanted = lines.GroupBy(line => line.Contact).ToDictionary(group => group.Key, group => group.Any(line => line.Promise.AtOnce));
        var mails = await OpenAsync(db, [.. wanted.Keys], today, now + Gathering, wanted, now, cancellationToken);

        // Whose mail of the day has left gets the rest with the next.
        foreach (var late in wanted.Keys.Except(mails.Keys).GroupBy(contact => wanted[contact]).ToList())
        {
            var opening = late.Key ? hours.Window.OpensOn(today.AddDays(1)) : hours.OpensOn(today.AddDays(1));
            foreach (var (contact, mail) in await OpenAsync(db, [.. late], SwedishTime.DateOf(opening), opening, wanted, now, cancellationToken))
            {
                mails.Add(contact, mail);
            }
        }

        return mails;
    }

    private static async Task<Dictionary<Guid, ContactMail>> OpenAsync(
        JobbsparDbContext db, IReadOnlyCollection<Guid> contacts, DateOnly day, DateTimeOffset notBefore, Dictionary<Guid, bool> atOnce, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.LockedContactMails([.. contacts.Select(contact => ContactMail.KeyOfDay(contact, day))]).ToDictionaryAsync(mail => mail.ContactId, cancellationToken);
        var open = new Dictionary<Guid, ContactMail>();
        foreach (var contact in contacts.Order())
        {
            if (!known.TryGetValue(contact, out var mail))
            {
                mail = new ContactMail
                {
                    Id = Guid.CreateVersion7(now),
                    BusinessKey = ContactMail.KeyOfDay(contact, day),
                    ContactId = contact,
                    AtOnce = atOnce[contact],
                    Status = DigestStatus.Waiting,
                    NotBefore = notBefore,
                    CreatedAt = now,
                };
                db.ContactMails.Add(mail);
            }
            else if (mail.Status is not DigestStatus.Waiting)
            {
                continue;
            }

            mail.AtOnce |= atOnce[contact];
            open.Add(contact, mail);
        }

        await db.SaveChangesAsync(cancellationToken);
        return open;
    }
}
