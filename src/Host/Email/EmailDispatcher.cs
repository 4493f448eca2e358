using System.Net.Mail;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Email;

/// <summary>Sends the e-mails that are queued: claims some, hands each over and notes how it went. Logs ids only.</summary>
internal sealed class EmailDispatcher(EmailQueue queue, IEmailCarrier carrier, HostSettings settings, TimeProvider clock, ILogger<EmailDispatcher> log)
{
    private const int Batch = 20;

    /// <summary>Sends until nothing is left to claim.</summary>
    /// <returns>Number of e-mails handed over.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (await queue.ClaimAsync(Batch, cancellationToken) is { Count: > 0 } claimed)
        {
            foreach (var email in claimed)
            {
                var handover = await SendAsync(email, cancellationToken);

                if (handover.Outcome is { } outcome)
                {
                    // What the server has taken is noted even while the host is stopping; else it would count as uncertain.
                    await queue.SettleAsync(email.Id, outcome, handover.Error, CancellationToken.None);
                }

                if (handover.Outcome is EmailOutcome.Sent)
                {
                    sent++;
                }
                else
                {
                    // One without an outcome stays claimed, and the queue settles it as uncertain.
                    log.LogWarning("E-mail {EmailId}: {Outcome}. {Reason}", email.Id, handover.Outcome?.ToString() ?? "Uncertain", handover.Error);
                }
            }
        }

        return sent;
    }

    private async Task<Handover> SendAsync(ClaimedEmail email, CancellationToken cancellationToken) =>
        MailAddress.TryCreate(email.Address, out var to)
            ? await carrier.SendAsync(new OutgoingEmail(email.Id, to.Address, clock.GetUtcNow(), ReminderEmail.Compose(email, settings.PublicUrl)), cancellationToken)
            : new Handover(EmailOutcome.Refused, "The account has no valid e-mail address.");
}
