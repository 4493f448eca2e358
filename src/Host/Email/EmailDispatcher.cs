using System.Net.Mail;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;

namespace Jobbspar.Host.Email;

/// <summary>Sends the e-mails that are queued: claims some, hands each over and notes how it went. Logs ids only.</summary>
internal sealed class EmailDispatcher(EmailQueue queue, ContactMailQueue contacts, IEmailCarrier carrier, HostSettings settings, TimeProvider clock, ILogger<EmailDispatcher> log)
{
    // Handed over side by side. So many at most are in doubt when a host dies, so it is no more than a mail server's time is worth.
    private const int Batch = 16;

    /// <summary>Sends until nothing is left to claim.</summary>
    /// <returns>Number of e-mails handed over.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (await queue.ClaimAsync(Batch, cancellationToken) is { Count: > 0 } claimed)
        {
            sent += await SendAsync([.. claimed.Select(email => new Letter(email.Id, email.Until, email.Address, now => ReminderEmail.Compose(email, settings.PublicUrl, now)))], queue.SettleAsync, cancellationToken);
        }

        while (await contacts.ClaimAsync(Batch, cancellationToken) is { Count: > 0 } claimed)
        {
            sent += await SendAsync([.. claimed.Select(mail => new Letter(mail.Id, mail.Until, mail.Address, _ => ContactEmail.Compose(mail)))], contacts.SettleAsync, cancellationToken);
        }

        return sent;
    }

    private async Task<int> SendAsync(IReadOnlyList<Letter> letters, Func<IReadOnlyCollection<EmailHandedOver>, CancellationToken, Task> settleAsync, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(letters.Select(letter => SendAsync(letter, cancellationToken)));
        EmailHandedOver[] known = [.. answers.Where(answer => answer.Handover.Outcome is not null).Select(answer => new EmailHandedOver(answer.Id, answer.Handover.Outcome!.Value, answer.Handover.Error, answer.Handover.Why))];

        // What the server has taken is noted even while the host is stopping; else it would count as uncertain.
        // One without an outcome stays claimed, and the queue settles it as uncertain.
        await settleAsync(known, CancellationToken.None);
        foreach (var (id, handover) in answers.Where(answer => answer.Handover.Outcome is not EmailOutcome.Sent))
        {
            log.LogWarning("E-mail {EmailId}: {Outcome}. {Reason}", id, handover.Outcome?.ToString() ?? "Uncertain", handover.Error);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return known.Count(answer => answer.Outcome is EmailOutcome.Sent);
    }

    private async Task<(Guid Id, Handover Handover)> SendAsync(Letter email, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(email.Address, out var to))
        {
            return (email.Id, new Handover(EmailOutcome.Refused, "There is no valid e-mail address.", MailRefusalReason.NoAddress));
        }

        var now = clock.GetUtcNow();
        if (now >= email.Until)
        {
            // Frozen since it was claimed, or held up by those before it. Nothing has left, so that it may still go.
            return (email.Id, new Handover(EmailOutcome.TryAgain, "The host was held up until others could take it for lost."));
        }

        try
        {
            return (email.Id, await carrier.SendAsync(new OutgoingEmail(email.Id, to.Address, now, email.Compose(now)), cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cut off by the host's end: nobody knows how far it came.
            return (email.Id, new Handover(Outcome: null, "The host ended in the middle of handing it over."));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One mail that nobody foresaw must not take those beside it along. Its message may repeat the address.
            return (email.Id, new Handover(Outcome: null, $"It could not be handed over: {fault.GetType().Name}."));
        }
    }

    /// <param name="Id">Key.</param>
    /// <param name="Until">UTC instant from which others may take it for lost.</param>
    /// <param name="Address">Where to.</param>
    /// <param name="Compose">Writes it at an instant.</param>
    private sealed record Letter(Guid Id, DateTimeOffset Until, string? Address, Func<DateTimeOffset, ReminderEmail> Compose);
}
