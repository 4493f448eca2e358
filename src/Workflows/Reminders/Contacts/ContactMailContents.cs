using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>What mails to contacts say, read when they leave.</summary>
internal static class ContactMailContents
{
    public static async Task<IReadOnlyList<ClaimedContactMail>> ReadAsync(JobbsparDbContext db, IReadOnlyList<ContactMail> mails, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (mails.Count == 0)
        {
            return [];
        }

        Guid[] ids = [.. mails.Select(mail => mail.Id)];
        Guid[] contactIds = [.. mails.Select(mail => mail.ContactId).Distinct()];
        var addresses = await db.Contacts.AsNoTracking().Where(contact => contactIds.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, contact => contact.Email, cancellationToken);
        var lines = await (
            from promise in db.Promises.AsNoTracking()
            join item in db.ChecklistItems on promise.ChecklistItemId equals item.Id
            join track in db.Tracks on item.TrackId equals track.Id
            where promise.ContactMailId != null && ids.Contains(promise.ContactMailId.Value) && promise.Status == PromiseStatus.Underway
            select new Line(promise.ContactMailId!.Value, track.Id, track.PublicCode, item.Id, item.ItemCode, item.DueOn)).ToListAsync(cancellationToken);
        Guid[] tracks = [.. lines.Select(line => line.TrackId).Distinct()];
        var coordinators = (await (
            from row in db.CoordinatorAssignments.AsNoTracking().ValidOn(SwedishTime.DateOf(now))
            join user in db.Users on row.UserId equals user.Id
            where tracks.Contains(row.TrackId) && user.Email != null && (user.LockoutEnd == null || user.LockoutEnd < now)
            orderby row.IsSubstitute, user.Email
            select new { row.TrackId, user.Email }).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId, row => row.Email!);
        var ofMails = lines.ToLookup(line => line.Mail);
        return
        [
            .. mails.Select(mail => new ClaimedContactMail
            {
                Id = mail.Id,
                Until = mail.NotBefore,
                Address = addresses.GetValueOrDefault(mail.ContactId),
                Tracks =
                [
                    .. ofMails[mail.Id].GroupBy(line => (line.TrackId, line.Code)).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                        .Select(group => TrackOf(group.Key.Code, [.. coordinators[group.Key.TrackId].Distinct(StringComparer.OrdinalIgnoreCase)], [.. group.DistinctBy(line => line.Item)])),
                ],
            }),
        ];
    }

    private static ContactTrack TrackOf(string code, IReadOnlyList<string> coordinators, List<Line> lines)
    {
        var ofParticipants = lines.FindAll(line => ChecklistCatalogue.Shipped.Find(line.ItemCode)?.Subject is not (ItemSubject.Track or ItemSubject.Employer));
        return new(
            code,
            coordinators,
            [.. lines.Except(ofParticipants).Select(line => new ContactDuty(line.ItemCode, line.DueOn)).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.ItemCode, StringComparer.Ordinal)],
            ofParticipants.Count,
            ofParticipants.Min(line => line.DueOn));
    }

    private sealed record Line(Guid Mail, Guid TrackId, string Code, Guid Item, string ItemCode, DateOnly? DueOn);
}
