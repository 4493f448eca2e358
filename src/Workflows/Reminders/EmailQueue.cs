using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Digests on their way out as e-mail. A sender claims some, hands each over, and settles them. One whose sender died while handing over
/// becomes <c>OSAKERT</c> and is not sent again: what it told still stands in the product. Outside the sending hours only what must go at once is handed out.
/// A mail server that is away, or refuses for now, is tried for as long as the mail has something left to tell, at most for <see cref="GiveUpAfter"/>.
/// </summary>
public sealed class EmailQueue(Transactions transactions, SendingHours hours, MailRefusals refusals, TimeProvider clock)
{
    /// <summary>How long a sender has from claiming an e-mail to settling it.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long an e-mail is tried. Mail servers themselves give up after four to five days (RFC 5321, 4.5.4.1), so a weekend without one loses nothing. What is told nobody any
    /// more meanwhile, because its tasks were finished, becomes <c>TOMT</c> at the next attempt.
    /// </summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    private const int MostDoublings = 5;

    /// <summary>Takes at most <paramref name="limit"/> waiting e-mails, oldest first; no other sender gets them.</summary>
    public async Task<IReadOnlyList<ClaimedEmail>> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        var isOpen = hours.IsOpen(clock.GetUtcNow());
        var now = clock.GetUtcNow();
        var earliest = await transactions.ReadAsync(
            (db, token) => db.Digests
                .Where(row => row.Status == DigestStatus.Waiting || row.Status == DigestStatus.Claimed)
                .OrderBy(row => row.NotBefore)
                .Select(row => (DateTimeOffset?)row.NotBefore)
                .FirstOrDefaultAsync(token),
            cancellationToken);
        return earliest <= now ? await transactions.RunAsync((unit, token) => ClaimAsync(unit.Db, limit, !isOpen, token), cancellationToken) : [];
    }

    /// <summary>Says how one went.</summary>
    /// <param name="digestId">E-mail claimed.</param>
    /// <param name="outcome">What the mail server answered.</param>
    /// <param name="error">Its answer in one line, without addresses; null when sent.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task SettleAsync(Guid digestId, EmailOutcome outcome, string? error, CancellationToken cancellationToken) =>
        SettleAsync([new EmailHandedOver(digestId, outcome, error)], cancellationToken);

    /// <summary>Says how some went, in one transaction with the receipts of what they told.</summary>
    public Task SettleAsync(IReadOnlyCollection<EmailHandedOver> handedOver, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var said = handedOver.ToDictionary(row => row.DigestId);
                var digests = await unit.Db.LockedDigests(said.Keys.ToArray()).ToListAsync(token);
                var claimed = digests.FindAll(row => row.Status is DigestStatus.Claimed or DigestStatus.Uncertain);
                foreach (var digest in claimed)
                {
                    digest.Settle(said[digest.Id], givenUp: DigestStatus.InProduct, clock.GetUtcNow());
                }

                await WriteReceiptsAsync(unit.Db, digests, token);
                await refusals.FollowAsync(unit.Db, claimed, said, token);
            },
            cancellationToken);

    /// <summary>
    /// A promise is delivered as soon as one of its e-mails was taken. It is refused when all of them are at an end and the mail server refused them; one that may have arrived, or
    /// that no server answered for, stands in the product and counts as delivered there.
    /// </summary>
    private async Task WriteReceiptsAsync(JobbsparDbContext db, List<Digest> settled, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        Guid[] sent = [.. settled.Where(row => row.Status is DigestStatus.Sent).Select(row => row.Id)];
        await db.SettleAsync(await DigestLines.PromisesAsync(db, sent, cancellationToken), PromiseStatus.Delivered, DeliveryChannel.Email, reason: null, now, cancellationToken);
        Guid[] unsent = [.. settled.Where(row => row.Status is DigestStatus.Refused or DigestStatus.Uncertain or DigestStatus.InProduct).Select(row => row.Id)];
        if (unsent.Length == 0)
        {
            return;
        }

        // Locked first: of two e-mails of one promise that are refused at once, the second sees the first.
        var open = await db.LockOpenPromisesAsync(await DigestLines.PromisesAsync(db, unsent, cancellationToken), cancellationToken);
        var ends = await (
            from line in db.Notifications.AsNoTracking()
            join digest in db.Digests on line.DigestId equals digest.Id
            where open.Contains(line.PromiseId)
            select new { line.PromiseId, digest.Status }).ToListAsync(cancellationToken);
        var over = ends.GroupBy(row => row.PromiseId, row => row.Status).Where(group => group.All(IsFinal)).ToList();
        await db.SettleLockedAsync(
            [.. over.Where(group => group.Contains(DigestStatus.Uncertain)).Select(group => group.Key)], PromiseStatus.Delivered, DeliveryChannel.Product, ReceiptReason.MailUncertain, now, cancellationToken);
        await db.SettleLockedAsync(
            [.. over.Where(group => !group.Contains(DigestStatus.Uncertain) && group.Contains(DigestStatus.InProduct)).Select(group => group.Key)], PromiseStatus.Delivered, DeliveryChannel.Product, ReceiptReason.MailGivenUp, now, cancellationToken);
        await db.SettleLockedAsync(
            [.. over.Where(group => !group.Contains(DigestStatus.Uncertain) && !group.Contains(DigestStatus.InProduct)).Select(group => group.Key)], PromiseStatus.Refused, DeliveryChannel.Email, ReceiptReason.MailRefused, now, cancellationToken);
    }

    private async Task<IReadOnlyList<ClaimedEmail>> ClaimAsync(JobbsparDbContext db, int limit, bool atOnceOnly, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var digests = await db.EmailsToSettle(now, atOnceOnly, limit).ToListAsync(cancellationToken);
        var full = await DigestLines.NotEmptyAsync(db, [.. digests.Select(row => row.Id)], cancellationToken);
        foreach (var digest in digests)
        {
            digest.Claim(isEmpty: !full.Contains(digest.Id), now);
        }

        await WriteReceiptsAsync(db, digests, cancellationToken);
        return await EmailContents.ReadAsync(db, [.. digests.Where(row => row.Status is DigestStatus.Claimed)], cancellationToken);
    }

    private static bool IsFinal(DigestStatus status) =>
        status is DigestStatus.Sent or DigestStatus.Refused or DigestStatus.Uncertain or DigestStatus.InProduct or DigestStatus.Empty;

    /// <summary>1, 2, 4, 8, 16 minutes, then every 32: a server that comes back has what it missed within the half hour.</summary>
    internal static TimeSpan Delay(int attempts) => TimeSpan.FromMinutes(1 << Math.Clamp(attempts - 1, 0, MostDoublings));
}
