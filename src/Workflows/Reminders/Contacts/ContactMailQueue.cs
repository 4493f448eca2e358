using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// Mails to contacts on their way out, as <see cref="EmailQueue"/> does it for users: claimed, handed over, settled with the receipts of what they tell. They leave in the sending hours
/// alone. What became pointless on the way is taken back before: a contact who has left or is no longer chosen, a track that rests or has ended, an administrator who switched it off.
/// </summary>
public sealed class ContactMailQueue(Transactions transactions, SendingHours hours, ContactMailRefusals refusals, TimeProvider clock)
{
    /// <summary>Takes at most <paramref name="limit"/> mails whose time has come, oldest first; no other sender gets them.</summary>
    public async Task<IReadOnlyList<ClaimedContactMail>> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!hours.Window.IsOpen(now))
        {
            return [];
        }

        var earliest = await transactions.ReadAsync(
            (db, token) => db.ContactMails
                .Where(mail => mail.Status == DigestStatus.Waiting || mail.Status == DigestStatus.Claimed)
                .OrderBy(mail => mail.NotBefore)
                .Select(mail => (DateTimeOffset?)mail.NotBefore)
                .FirstOrDefaultAsync(token),
            cancellationToken);
        return earliest <= now ? await transactions.RunAsync((unit, token) => ClaimAsync(unit.Db, limit, !hours.IsOpen(now), now, token), cancellationToken) : [];
    }

    /// <summary>Says how some went, in one transaction with the receipts of what they told.</summary>
    public Task SettleAsync(IReadOnlyCollection<EmailHandedOver> handedOver, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var now = clock.GetUtcNow();
                var said = handedOver.ToDictionary(row => row.DigestId);
                var mails = (await unit.Db.LockedContactMails(said.Keys.ToArray()).ToListAsync(token)).FindAll(mail => mail.Status is DigestStatus.Claimed);
                foreach (var mail in mails)
                {
                    mail.Settle(said[mail.Id], givenUp: DigestStatus.Uncertain, now);
                }

                await WriteReceiptsAsync(unit.Db, mails, now, token);
                await refusals.FollowAsync(unit.Db, mails, said, token);
            },
            cancellationToken);

    private async Task<IReadOnlyList<ClaimedContactMail>> ClaimAsync(JobbsparDbContext db, int limit, bool atOnceOnly, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mails = await db.ContactMailsToSettle(now, atOnceOnly, limit).ToListAsync(cancellationToken);
        Guid[] ids = [.. mails.Where(mail => mail.Status is DigestStatus.Waiting).Select(mail => mail.Id)];
        await TakeBackAsync(db, ids, now, cancellationToken);
        var full = await Lines(db, ids).Select(promise => promise.ContactMailId!.Value).ToHashSetAsync(cancellationToken);
        foreach (var mail in mails)
        {
            mail.Claim(isEmpty: !full.Contains(mail.Id), now);
        }

        await WriteReceiptsAsync(db, mails, now, cancellationToken);
        return await ContactMailContents.ReadAsync(db, mails.FindAll(mail => mail.Status is DigestStatus.Claimed), now, cancellationToken);
    }

    /// <summary>A contact has nothing in the product: what may not have arrived, or was given up, counts as not delivered to her. The coordinators were told beside her.</summary>
    private static async Task WriteReceiptsAsync(JobbsparDbContext db, List<ContactMail> mails, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await SettleAsync(DigestStatus.Sent, PromiseStatus.Delivered, reason: null);
        await SettleAsync(DigestStatus.Refused, PromiseStatus.Refused, ReceiptReason.MailRefused);
        await SettleAsync(DigestStatus.Uncertain, PromiseStatus.Refused, ReceiptReason.MailUncertain);

        async Task SettleAsync(DigestStatus status, PromiseStatus outcome, string? reason)
        {
            Guid[] ids = [.. mails.Where(mail => mail.Status == status).Select(mail => mail.Id)];
            if (ids.Length > 0)
            {
                await db.SettleAsync(await Lines(db, ids).Select(promise => promise.Id).ToListAsync(cancellationToken), outcome, DeliveryChannel.Email, reason, now, cancellationToken);
            }
        }
    }

    private static async Task TakeBackAsync(JobbsparDbContext db, Guid[] mails, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        var outliving = ChecklistCatalogue.Shipped.OutlivingTrack;
        var isOff = !(await ReminderAllowance.ReadAsync(db, cancellationToken)).ContactsAreReminded;
        var unwanted = await Lines(db, mails)
            .Where(promise => isOff
                || !db.Contacts.Reachable(today).Any(contact => contact.Id == promise.ContactId)
                || !db.RemindedContacts.Any(row => row.TrackId == promise.TrackId && row.ContactId == promise.ContactId))
            .Select(promise => promise.Id)
            .ToListAsync(cancellationToken);
        await db.RecallAsync(unwanted, ReceiptReason.Withdrawn, acted: false, now, cancellationToken);
        var ended = await Lines(db, mails)
            .Where(promise => db.Tracks.Any(track => track.Id == promise.TrackId
                && (track.Status == TrackStatus.Dormant || track.Status == TrackStatus.Cancelled
                    || (track.Status == TrackStatus.Closed && !db.ChecklistItems.Any(item => item.Id == promise.ChecklistItemId && outliving.Contains(item.ItemCode))))))
            .Select(promise => promise.Id)
            .ToListAsync(cancellationToken);
        await db.RecallAsync(ended, ReceiptReason.TrackEnded, acted: false, now, cancellationToken);
    }

    /// <summary>What is left to tell in some mails.</summary>
    private static IQueryable<Promise> Lines(JobbsparDbContext db, IReadOnlyCollection<Guid> mails) =>
        db.Promises.AsNoTracking().Where(promise => promise.ContactMailId != null && mails.Contains(promise.ContactMailId.Value) && promise.Status == PromiseStatus.Underway);
}
