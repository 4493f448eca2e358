namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// E-mails on their way out. A sender claims some, hands each over, and settles it. An e-mail whose sender died while handing over
/// becomes <c>OSAKERT</c> and is not sent again: the notification in the product still stands.
/// </summary>
public sealed class EmailQueue
{
    /// <summary>How long a sender has from claiming an e-mail to settling it.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromMinutes(5);

    /// <summary>Takes at most <paramref name="limit"/> waiting e-mails, oldest first; no other sender gets them.</summary>
    public Task<IReadOnlyList<ClaimedEmail>> ClaimAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Says how it went.</summary>
    /// <param name="emailId">E-mail claimed.</param>
    /// <param name="outcome">What the mail server answered.</param>
    /// <param name="error">Its answer in one line, without addresses; null when sent.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task SettleAsync(Guid emailId, EmailOutcome outcome, string? error, CancellationToken cancellationToken) => throw new NotSupportedException();
}
