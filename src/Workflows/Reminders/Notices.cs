using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// The way for any feature to have a function told something at a time: <c>await notices.PromiseAsync(unit.Db, new Notice { … }, token)</c> in the
/// transaction of what causes it. From the commit on it is a promise in the ledger: it is sent, bundled with what else the reader gets that day, and
/// settled by exactly one receipt, whatever happens to hosts, broker or mail.
/// </summary>
public sealed class Notices(SendingHours hours, TimeProvider clock)
{
    private const int LongestKey = 200;

    /// <summary>Promises a notice. One with the same key that is still waiting takes over the new time; one that has left or ended stays as it is.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="notice">Who, what, when.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False where the key is taken by one that has left or ended.</returns>
    public async Task<bool> PromiseAsync(JobbsparDbContext db, Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(notice);
        if (string.IsNullOrWhiteSpace(notice.Key) || notice.Key.Length > LongestKey)
        {
            throw new ArgumentException("A notice needs a business key of at most 200 characters.", nameof(notice));
        }

        if ((notice.To is Addressee.Coordinators && notice.TrackId is null) || (notice.To is Addressee.Person && notice.UserId is null))
        {
            throw new ArgumentException("A notice to coordinators needs a track, one to a person needs her id.", nameof(notice));
        }

        var due = DueAt(notice);
        var known = db.Promises.Local.FirstOrDefault(row => string.Equals(row.BusinessKey, notice.Key, StringComparison.Ordinal))
            ?? await db.Promises.SingleOrDefaultAsync(row => row.BusinessKey == notice.Key, cancellationToken);
        if (known is not null)
        {
            known.DueAt = known.Status is PromiseStatus.Promised ? due : known.DueAt;
            return known.Status is PromiseStatus.Promised or PromiseStatus.Resting;
        }

        db.Promises.Add(New(notice, due));
        return true;
    }

    /// <summary>Promises notices whose keys the caller knows to be new, however many, without reading anything.</summary>
    internal Task PromiseNewAsync(JobbsparDbContext db, IReadOnlyCollection<Notice> wanted, CancellationToken cancellationToken) =>
        ManyRows.AddAsync(db, [.. wanted.Select(notice => New(notice, DueAt(notice)))], cancellationToken);

    /// <summary>Takes back what has not been delivered yet, because its reason has ended; what was told already is marked as acted upon.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="keyPrefix">Business key, or the beginning that several share, e.g. <c>glapp:ID:</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were taken back.</returns>
    public async Task<int> WithdrawAsync(JobbsparDbContext db, string keyPrefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyPrefix);
        await db.SaveChangesAsync(cancellationToken);

        // The range instead of LIKE, because it uses the index whatever the database's collation.
        var end = keyPrefix + '\u007f';
#pragma warning disable CA1309 // Becomes SQL, where the column's own order, by bytes, decides.
        var rows = await db.Promises.AsNoTracking()
            .Where(row => string.Compare(row.BusinessKey, keyPrefix) >= 0 && string.Compare(row.BusinessKey, end) < 0)
#pragma warning restore CA1309
            .Where(row => row.ActedAt == null)
            .Select(row => new { row.Id, row.BusinessKey })
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. rows.Where(row => row.BusinessKey.StartsWith(keyPrefix, StringComparison.Ordinal)).Select(row => row.Id)];
        return await db.RecallAsync(ids, ReceiptReason.Withdrawn, acted: true, clock.GetUtcNow(), cancellationToken);
    }

    private Promise New(Notice notice, DateTimeOffset due)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            BusinessKey = notice.Key,
            Code = notice.Code,
            Addressee = notice.To,
            UserId = notice.To is Addressee.Person ? notice.UserId : null,
            SteeringGroupId = notice.To is Addressee.SteeringGroup ? notice.SteeringGroupId : null,
            TrackId = notice.TrackId,
            Link = notice.Link,
            AtOnce = notice.AtOnce,
            WhenLate = notice.WhenLate,
            DueAt = due,
            Status = PromiseStatus.Promised,
            PromisedAt = now,
        };
    }

    private DateTimeOffset DueAt(Notice notice)
    {
        var now = clock.GetUtcNow();
        return notice.AtOnce
            ? notice.DueAt ?? now
            : notice.DueAt is { } wanted ? hours.NextOpen(wanted) : hours.NextOpening(now);
    }
}
