namespace Jobbspar.Workflows.Reminders;

/// <summary>How the handing over of a digest went.</summary>
/// <param name="DigestId">Digest.</param>
/// <param name="Outcome">What the mail server answered.</param>
/// <param name="Error">Its answer in one line, without addresses; null when sent.</param>
/// <param name="Why">Why it was refused for good; null where it was not, or nothing more is known.</param>
public sealed record EmailHandedOver(Guid DigestId, EmailOutcome Outcome, string? Error, MailRefusalReason? Why = null);
