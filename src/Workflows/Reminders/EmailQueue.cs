using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// E-mails on their way out. A sender claims some, hands each over, and settles it. An e-mail whose sender died while handing over
/// becomes <c>OSAKERT</c> and is not sent again: the notification in the product still stands.
/// </summary>
public sealed class EmailQueue(Transactions transactions, TimeProvider clock)
{
    /// <summary>How long a sender has from claiming an e-mail to settling it.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromMinutes(5);

    private const int MostAttempts = 8;

    /// <summary>Takes at most <paramref name="limit"/> waiting e-mails, oldest first; no other sender gets them.</summary>
    public Task<IReadOnlyList<ClaimedEmail>> ClaimAsync(int limit, CancellationToken cancellationToken) =>
        transactions.RunAsync((unit, token) => ClaimAsync(unit.Db, limit, token), cancellationToken);

    /// <summary>Says how it went.</summary>
    /// <param name="emailId">E-mail claimed.</param>
    /// <param name="outcome">What the mail server answered.</param>
    /// <param name="error">Its answer in one line, without addresses; null when sent.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task SettleAsync(Guid emailId, EmailOutcome outcome, string? error, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var email = await unit.Db.QueuedEmails.SingleAsync(row => row.Id == emailId, token);
                if (email.Status is EmailStatus.Claimed or EmailStatus.Uncertain)
                {
                    Settle(email, outcome, error);
                }
            },
            cancellationToken);

    private void Settle(QueuedEmail email, EmailOutcome outcome, string? error)
    {
        var now = clock.GetUtcNow();
        email.LastError = error;
        if (outcome is EmailOutcome.TryAgain && email.Attempts < MostAttempts)
        {
            email.Status = EmailStatus.Waiting;
            email.NotBefore = now + Delay(email.Attempts);
            email.SettledAt = null;
            return;
        }

        email.Status = outcome is EmailOutcome.Sent ? EmailStatus.Sent : EmailStatus.Refused;
        email.SettledAt = now;
    }

    private async Task<IReadOnlyList<ClaimedEmail>> ClaimAsync(JobbsparDbContext db, int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.EmailsToSettle(now, limit).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (row.Status is EmailStatus.Claimed)
            {
                row.Status = EmailStatus.Uncertain;
                row.SettledAt = now;
            }
            else
            {
                row.Status = EmailStatus.Claimed;
                row.Attempts++;
                row.NotBefore = now + HandOver;
            }
        }

        Guid[] claimed = [.. rows.Where(row => row.Status is EmailStatus.Claimed).Select(row => row.Id)];
        return await (
            from email in db.QueuedEmails
            join user in db.Users on email.UserId equals user.Id
            join track in db.Tracks on email.TrackId equals track.Id
            where claimed.Contains(email.Id)
            orderby email.CreatedAt, email.Id
            select new ClaimedEmail { Id = email.Id, Address = user.Email, TrackCode = track.PublicCode }).ToListAsync(cancellationToken);
    }

    /// <summary>1, 2, 4 … 64 minutes.</summary>
    private static TimeSpan Delay(int attempts) => TimeSpan.FromMinutes(1 << (attempts - 1));
}
