using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Keeps who gets no mail because the mail server refuses it for good, and has it told (ADR 101).</summary>
public sealed class MailRefusals(Transactions transactions, OperationsNotices notices, AccessRights access, TimeProvider clock)
{
    private const int MostShown = 200;

    /// <summary>What the actor is to know of her own mail; null where it arrives.</summary>
    public Task<MailRefusalRow?> OwnAsync(Actor actor, CancellationToken cancellationToken) =>
        access.Allowed(actor, AccessAction.ViewOwnNotifications, AccessScope.OwnThings)
            ? transactions.ReadAsync((db, token) => Rows(db, db.MailRefusals.Where(row => row.UserId == actor.UserId)).SingleOrDefaultAsync(token), cancellationToken)
            : Task.FromResult<MailRefusalRow?>(null);

    /// <summary>Somebody has another address: what was refused was refused at the one before. Within the transaction that changes it; written down there.</summary>
    public async Task AddressChangedAsync(JobbsparDbContext db, Actor actor, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.UserAddressChanged, clock.GetUtcNow(), ("user", userId.ToString())));
        if (await db.MailRefusals.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken) is { } known)
        {
            db.MailRefusals.Remove(known);
            await notices.MailArrivesAsync(db, userId, cancellationToken);
        }
    }

    /// <summary>Who gets no mail, the longest first; whoever has left is left out.</summary>
    internal static Task<List<MailRefusalRow>> ListAsync(JobbsparDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? gone = now + TimeSpan.FromDays(1);
        return Rows(db, db.MailRefusals.Where(row => db.Users.Any(user => user.Id == row.UserId && (user.LockoutEnd == null || user.LockoutEnd < gone)))).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>Follows what became of some mails, in the transaction that settles them.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, IReadOnlyCollection<Digest> settled, IReadOnlyDictionary<Guid, EmailHandedOver> said, CancellationToken cancellationToken)
    {
        var refused = settled.Where(row => row.Status is DigestStatus.Refused).ToLookup(row => row.UserId);
        Guid[] taken = [.. settled.Where(row => row.Status is DigestStatus.Sent && !refused.Contains(row.UserId)).Select(row => row.UserId).Distinct()];
        foreach (var mails in refused.OrderBy(group => group.Key))
        {
            await RefuseAsync(db, mails.Key, mails.Count(), said[mails.Last().Id].Why ?? MailRefusalReason.Rejected, cancellationToken);
        }

        foreach (var known in taken.Length == 0 ? [] : await db.MailRefusals.Where(row => taken.Contains(row.UserId)).ToListAsync(cancellationToken))
        {
            db.MailRefusals.Remove(known);
            await notices.MailArrivesAsync(db, known.UserId, cancellationToken);
        }
    }

    private static IQueryable<MailRefusalRow> Rows(JobbsparDbContext db, IQueryable<MailRefusal> refusals) =>
        from row in refusals
        join user in db.Users on row.UserId equals user.Id
        orderby row.Since, user.Id
        select new MailRefusalRow(user.DisplayName, row.Since, row.LatestAt, row.Reason, row.Count);

    private async Task RefuseAsync(JobbsparDbContext db, Guid userId, int count, MailRefusalReason reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // Changes nothing and holds the account until the commit: two hosts whose mails to her are refused at once make one row.
        await db.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDemo, user => user.IsDemo), cancellationToken);
        if (await db.MailRefusals.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken) is { } known)
        {
            (known.LatestAt, known.Reason, known.Count) = (now, reason, known.Count + count);
            return;
        }

        db.MailRefusals.Add(new MailRefusal { UserId = userId, Since = now, LatestAt = now, Reason = reason, Count = count });
        await notices.MailIsRefusedAsync(db, userId, now, cancellationToken);
    }
}
