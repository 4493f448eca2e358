namespace Jobbspar.Workflows.Reminders;

/// <summary>Somebody who gets no mail, as shown.</summary>
/// <param name="Name">Her name.</param>
/// <param name="Since">UTC instant of the first refusal.</param>
/// <param name="LatestAt">UTC instant of the latest.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many mails were refused.</param>
public sealed record MailRefusalRow(string Name, DateTimeOffset Since, DateTimeOffset LatestAt, MailRefusalReason Reason, int Count);
