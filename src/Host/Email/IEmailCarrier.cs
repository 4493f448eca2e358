using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Email;

/// <summary>Hands over one e-mail.</summary>
internal interface IEmailCarrier
{
    /// <summary>How it went. Throws nothing but a cancellation.</summary>
    Task<Handover> SendAsync(OutgoingEmail email, CancellationToken cancellationToken);
}

/// <summary>An e-mail as it leaves.</summary>
/// <param name="Id">Becomes the Message-ID, so that a mail that was handed over twice can be told by it.</param>
/// <param name="To">Recipient.</param>
/// <param name="At">UTC instant for the Date header.</param>
/// <param name="Content">Subject and text.</param>
internal sealed record OutgoingEmail(Guid Id, string To, DateTimeOffset At, ReminderEmail Content);

/// <summary>How the handing over of an e-mail went.</summary>
/// <param name="Outcome">What is to become of it; null where nobody can know whether it was taken, so that it must not go out again.</param>
/// <param name="Error">Why it was not sent, in one line without addresses.</param>
/// <param name="Why">Why it was refused, where it was for good.</param>
internal sealed record Handover(EmailOutcome? Outcome, string? Error = null, MailRefusalReason? Why = null);
