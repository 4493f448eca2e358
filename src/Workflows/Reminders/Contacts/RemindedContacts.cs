using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders.Contacts.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>Whom the coordinators of a track want reminded beside themselves. All throw <see cref="AccessDeniedException"/> where the track is not the actor's.</summary>
public sealed class RemindedContacts(TrackWork tracks, Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Everybody who can be chosen, and who was chosen and cannot be any more, by organisation and name; null where administrators have switched it off.</summary>
    public Task<IReadOnlyList<RemindedContactRow>?> ListAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var today = SwedishTime.Today(clock);
                var status = await db.Tracks.Where(track => track.Id == trackId).Select(track => (TrackStatus?)track.Status).SingleOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ChangeEmployers));
                access.DemandInSomeState(actor, AccessAction.ChangeEmployers, AccessScope.OfTrack(status, await db.StandingAsync(actor, trackId, today, token)));
                if (!(await ReminderAllowance.ReadAsync(db, token)).ContactsAreReminded)
                {
                    return null;
                }

                Guid[] choices = [.. (await StepHosts.ReadAsync(db, trackId, today, token)).Contacts.Select(host => host.Id)];
                return (IReadOnlyList<RemindedContactRow>)await (
                    from contact in db.Contacts
                    join organisation in db.Organisations on contact.OrganisationId equals organisation.Id
                    let isReminded = db.RemindedContacts.Any(row => row.TrackId == trackId && row.ContactId == contact.Id)
                    where choices.Contains(contact.Id) || isReminded
                    orderby organisation.Name, contact.Name, contact.Id
                    select new RemindedContactRow
                    {
                        Id = contact.Id,
                        Name = contact.Name,
                        Role = contact.Role,
                        Organisation = organisation.Name,
                        IsReminded = isReminded,
                        HasEmail = contact.Email != null && contact.Email != "",
                        ValidTo = contact.ValidTo,
                        MailRefusedAt = contact.MailRefusedAt,
                        MailRefusedReason = contact.MailRefusedReason,
                    }).ToListAsync(token);
            },
            cancellationToken);

    /// <summary>Has a contact reminded, from the next reminder on.</summary>
    public Task<Decision<Guid>> ChooseAsync(Actor actor, Guid trackId, Guid contactId, CancellationToken cancellationToken) =>
        tracks.RunAsync(
            actor,
            trackId,
            AccessAction.ChangeEmployers,
            async (hand, today, token) =>
            {
                var isOfTrack = (await StepHosts.ReadAsync(hand.Db, trackId, today, token)).Contacts.Any(host => host.Id == contactId);
                var isReachable = await hand.Db.Contacts.Reachable(today).AnyAsync(contact => contact.Id == contactId, token);
                if ((RemindedContactIsOfTheTrack.Check(isOfTrack) ?? RemindedContactHasAnAddress.Check(isReachable)) is { } refusal)
                {
                    return Decision<Guid>.Refuse(refusal);
                }

                if (!await hand.Db.RemindedContacts.AnyAsync(row => row.TrackId == trackId && row.ContactId == contactId, token))
                {
                    var now = clock.GetUtcNow();
                    hand.Db.RemindedContacts.Add(new RemindedContact { TrackId = trackId, ContactId = contactId, Since = now, ChosenBy = actor.UserId });
                    hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.RemindedContactChosen, trackId, now, ("contact", contactId.ToString())));
                }

                return Decision<Guid>.Accept(contactId);
            },
            cancellationToken);

    /// <summary>Ends it; what has not left yet does not leave.</summary>
    public Task<Decision<Guid>> LeaveOutAsync(Actor actor, Guid trackId, Guid contactId, CancellationToken cancellationToken) =>
        tracks.RunAsync(
            actor,
            trackId,
            AccessAction.ChangeEmployers,
            async (hand, _, token) =>
            {
                if (await hand.Db.RemindedContacts.SingleOrDefaultAsync(row => row.TrackId == trackId && row.ContactId == contactId, token) is { } known)
                {
                    hand.Db.RemindedContacts.Remove(known);
                    hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.RemindedContactLeftOut, trackId, clock.GetUtcNow(), ("contact", contactId.ToString())));
                }

                return Decision<Guid>.Accept(contactId);
            },
            cancellationToken);
}
