using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Who is told of escalations at the levels that no role stands for. Administrators only.</summary>
public sealed class EscalationRecipients(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>All recipients, by level, and the users who may become one.</summary>
    public Task<EscalationRecipientsPage> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageEscalationRecipients, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var rows = await (
                    from recipient in db.EscalationRecipients
                    join user in db.Users on recipient.UserId equals user.Id
                    orderby recipient.Level, recipient.Function
                    select new EscalationRecipientRow(
                        recipient.Id,
                        recipient.Level,
                        recipient.Function,
                        user.DisplayName,
                        db.Organisations.Where(row => row.Id == recipient.OrganisationId).Select(row => row.Name).FirstOrDefault())).ToListAsync(token);
                var readers = await Readers(db).OrderBy(user => user.DisplayName).Select(user => new { user.Id, user.DisplayName }).ToListAsync(token);
                var leads = await db.Organisations.Where(row => db.Tracks.Any(track => track.LeadOrganisationId == row.Id)).OrderBy(row => row.Name).Select(row => new { row.Id, row.Name }).ToListAsync(token);
                return new EscalationRecipientsPage(
                    rows,
                    [.. readers.Select(user => KeyValuePair.Create(user.Id, user.DisplayName))],
                    [.. leads.Select(lead => KeyValuePair.Create(lead.Id, lead.Name))]);
            },
            cancellationToken);
    }

    /// <summary>Adds a recipient.</summary>
    public Task<Decision<Guid>> AddAsync(Actor actor, EscalationLevel level, Guid userId, string function, Guid? organisationId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageEscalationRecipients, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var refusals = Refusals.Among(
                    LevelHasRecipientsOfItsOwn.Check(level),
                    TextFits.Check("funktion", function, 120),
                    RecipientMayReadQuestions.Check(await Readers(unit.Db).AnyAsync(user => user.Id == userId, token)));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                var recipient = new EscalationRecipient { Id = Guid.CreateVersion7(now), Level = level, UserId = userId, Function = function.Trim(), OrganisationId = organisationId };
                unit.Db.EscalationRecipients.Add(recipient);
                unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.EscalationRecipientAdded, recipient.Id, now, ("level", level.Code())));
                return Decision<Guid>.Accept(recipient.Id);
            },
            cancellationToken);
    }

    /// <summary>Removes a recipient; one that is gone already is no fault.</summary>
    public Task<Decision<Guid>> RemoveAsync(Actor actor, Guid recipientId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageEscalationRecipients, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (await unit.Db.EscalationRecipients.SingleOrDefaultAsync(row => row.Id == recipientId, token) is { } recipient)
                {
                    unit.Db.EscalationRecipients.Remove(recipient);
                    unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.EscalationRecipientRemoved, recipient.Id, clock.GetUtcNow(), ("level", recipient.Level.Code())));
                }

                return Decision<Guid>.Accept(recipientId);
            },
            cancellationToken);
    }

    private static IQueryable<UserAccount> Readers(JobbsparDbContext db)
    {
        var role = Role.SteeringGroup.Code();
        return db.Users.Where(user => db.UserRoles.Any(row => row.UserId == user.Id && db.Roles.Any(known => known.Id == row.RoleId && known.Name == role)));
    }
}
