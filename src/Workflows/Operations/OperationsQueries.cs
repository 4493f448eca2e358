using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Operations;

/// <summary>How reminders, messages and mail stand. Every question is answered by an index on what is open, not by what exists.</summary>
public sealed class OperationsQueries(Transactions transactions, AccessRights access, SendingHours hours, TimeProvider clock)
{
    private const int MostEmails = 50_000;
    private const int MostFaults = 50;

    // Counted along the index on what is due, never over the table.
    private const int MostCounted = 200_000;

    /// <summary>Figures for health checks and metrics; they say nothing of anybody.</summary>
    public Task<OperationsFigures> FiguresAsync(CancellationToken cancellationToken) => transactions.ReadAsync(FiguresAsync, cancellationToken);

    /// <summary>The page.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see operations.</exception>
    public Task<OperationsView> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOperations, AccessScope.Nothing);
        return transactions.ReadAsync(GetAsync, cancellationToken);
    }

    private async Task<OperationsFigures> FiguresAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isOpen = hours.IsOpen(now);
        var due = db.Promises
            .Where(row => row.Status == PromiseStatus.Promised && row.DueAt <= now)
            .Where(isOpen ? row => true : row => row.AtOnce);
        var digests = db.Digests.Where(row => row.SettledAt == null && (isOpen || row.AtOnce));
        var unsent = db.OutboxMessages.Where(row => row.SentAt == null);
        DateTimeOffset?[] oldest =
        [
            await due.OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(cancellationToken),
            await digests.OrderBy(row => row.CreatedAt).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellationToken),
            await unsent.OrderBy(row => row.CreatedAt).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellationToken),
        ];
        var dayAgo = now.AddDays(-1);
        var sent = await db.Digests
            .Where(row => row.SettledAt >= dayAgo && row.Status == DigestStatus.Sent)
            .OrderByDescending(row => row.SettledAt)
            .Take(MostEmails)
            .Select(row => new { row.DueAt, row.SettledAt })
            .ToListAsync(cancellationToken);
        return new OperationsFigures
        {
            At = now,
            DueNow = await due.OrderBy(row => row.DueAt).Take(MostCounted).CountAsync(cancellationToken),
            OldestUnsent = oldest.Min(),
            DigestsUnderway = await digests.CountAsync(cancellationToken),
            MessagesUnsent = await unsent.CountAsync(cancellationToken),
            DeadLetters = await db.DeadLetters.CountAsync(row => row.SettledAt == null, cancellationToken),
            Lateness = LatenessFigures.Of(sent.Select(row => row.SettledAt!.Value - row.DueAt)),
        };
    }

    /// <summary>Found by the digests that ended without a mail, which an index gives.</summary>
    private static async Task<IReadOnlyList<KeyValuePair<string, int>>> WithoutMailAsync(JobbsparDbContext db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var promises =
            from digest in db.Digests
            join line in db.Notifications on digest.Id equals line.DigestId
            where digest.SettledAt >= since && (digest.Status == DigestStatus.Refused || digest.Status == DigestStatus.Uncertain || digest.Status == DigestStatus.InProduct)
            select line.PromiseId;
        var counts = await db.Receipts
            .Where(row => row.Reason != null && promises.Contains(row.PromiseId))
            .GroupBy(row => row.Reason!)
            .Select(group => new { Reason = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(row => row.Count).ThenBy(row => row.Reason, StringComparer.Ordinal).Select(row => KeyValuePair.Create(row.Reason, row.Count))];
    }

    private async Task<OperationsView> GetAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var (midnight, tomorrow, weekAgo) = (SwedishTime.StartOf(today), SwedishTime.EndOf(today), now.AddDays(-7));
        var putOff = db.Digests.Where(row => row.Status == DigestStatus.Waiting && row.Attempts > 0);
        return new OperationsView
        {
            Figures = await FiguresAsync(db, cancellationToken),
            LeftToday = await db.Promises.Where(row => row.Status == PromiseStatus.Promised && row.DueAt < tomorrow).OrderBy(row => row.DueAt).Take(MostCounted).CountAsync(cancellationToken)
                + await db.Promises.CountAsync(row => row.Status == PromiseStatus.Underway, cancellationToken),
            SettledToday = await (
                from digest in db.Digests
                join line in db.Notifications on digest.Id equals line.DigestId
                where digest.SettledAt >= midnight
                select line.PromiseId).Distinct().CountAsync(cancellationToken),
            IsOpen = hours.IsOpen(now),
            NextOpening = hours.NextOpening(now),
            Pause = hours.PauseOn(today),
            Resting = await db.Promises.CountAsync(row => row.Status == PromiseStatus.Resting, cancellationToken),
            Refused = await db.Digests.CountAsync(row => row.SettledAt >= weekAgo && row.Status == DigestStatus.Refused, cancellationToken),
            Uncertain = await db.Digests.CountAsync(row => row.SettledAt >= weekAgo && row.Status == DigestStatus.Uncertain, cancellationToken),
            PutOff = await putOff.CountAsync(cancellationToken),
            Trouble = await putOff.OrderBy(row => row.CreatedAt).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellationToken) is { } since
                ? new MailTrouble(since, await putOff.OrderByDescending(row => row.NotBefore).Select(row => row.LastError).FirstOrDefaultAsync(cancellationToken) ?? "")
                : null,
            GivenUp = await db.Digests.CountAsync(row => row.SettledAt >= weekAgo && row.Status == DigestStatus.InProduct && row.Attempts > 0, cancellationToken),
            Jobs = await db.JobRuns.ToDictionaryAsync(row => row.Name, StringComparer.Ordinal, cancellationToken),
            Faults = await db.ConsequenceFaults
                .Where(row => row.SettledAt == null)
                .OrderBy(row => row.OccurredAt)
                .Take(MostFaults)
                .Join(db.Tracks, row => row.TrackId, track => track.Id, (row, track) => new FaultRow(row.Consequence, track.PublicCode, row.Fault, row.OccurredAt))
                .ToListAsync(cancellationToken),
            MailRefusals = await MailRefusals.ListAsync(db, now, cancellationToken),
            WithoutMail = await WithoutMailAsync(db, weekAgo, cancellationToken),
            TracksWithoutGroup = await SteeringGroupQueries.WithoutGroupAsync(db, cancellationToken),
            DefaultGroup = await db.SteeringGroups.Where(row => row.IsDefault).OrderBy(row => row.Id).Select(row => row.Name).FirstAsync(cancellationToken),
            RecordsToDestroy = await RetentionNotices.Standing(db).CountAsync(cancellationToken),
            Ledger = await db.LedgerEntries.OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken),
            IsReplanning = await db.ReplanOrders.AnyAsync(row => row.DoneAt == null, cancellationToken),
        };
    }
}
