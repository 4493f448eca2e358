using System.Globalization;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// Keeps which contact's mail the mail server refuses for good (ADR 101), and tells the coordinators of the tracks that chose her, who can ask for the right address. The first mail
/// that is taken, or another address, ends it.
/// </summary>
public sealed class ContactMailRefusals(Notices notices, TimeProvider clock)
{
    /// <summary>Where a track's page shows it.</summary>
    internal const string Anchor = "#paminda-kontakter";

    /// <summary>Follows what became of some mails, in the transaction that settles them.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, IReadOnlyCollection<ContactMail> settled, IReadOnlyDictionary<Guid, EmailHandedOver> said, CancellationToken cancellationToken)
    {
        var ends = settled.Where(mail => mail.Status is DigestStatus.Sent or DigestStatus.Refused).GroupBy(mail => mail.ContactId).ToDictionary(group => group.Key, group => group.Last());
        foreach (var contact in ends.Count == 0 ? [] : await db.Contacts.Where(row => ends.Keys.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            if (ends[contact.Id].Status is DigestStatus.Sent)
            {
                await EndAsync(db, contact, cancellationToken);
            }
            else
            {
                await BeginAsync(db, contact, said[ends[contact.Id].Id].Why ?? MailRefusalReason.Rejected, cancellationToken);
            }
        }
    }

    /// <summary>Mail arrives again, or is to be tried at another address.</summary>
    internal async Task EndAsync(JobbsparDbContext db, Contact contact, CancellationToken cancellationToken)
    {
        if (contact.MailRefusedAt is not null)
        {
            (contact.MailRefusedAt, contact.MailRefusedReason) = (null, null);
            await notices.WithdrawAsync(db, KeyOf(contact.Id), cancellationToken);
        }
    }

    private async Task BeginAsync(JobbsparDbContext db, Contact contact, MailRefusalReason reason, CancellationToken cancellationToken)
    {
        contact.MailRefusedReason = reason;
        if (contact.MailRefusedAt is not null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        contact.MailRefusedAt = now;
        foreach (var track in await db.RemindedContacts.Where(row => row.ContactId == contact.Id).Select(row => row.TrackId).Order().ToListAsync(cancellationToken))
        {
            await notices.PromiseAsync(
                db,
                new Notice
                {
                    Key = string.Create(CultureInfo.InvariantCulture, $"{KeyOf(contact.Id)}{now.ToUnixTimeMilliseconds()}:{track:N}"),
                    Code = NoticeCode.Operations,
                    To = Addressee.Coordinators,
                    TrackId = track,
                    Link = $"/jobbspar/{track}/arbetsgivare{Anchor}",
                },
                cancellationToken);
        }
    }

    private static string KeyOf(Guid contactId) => $"kontakt:epost:{contactId:N}:";
}
