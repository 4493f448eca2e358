using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>A reminder has fallen due. Ids only (D6).</summary>
[MessageUrn("jobbspar:reminder-due", useDefaultPrefix: false)]
[EntityName("jobbspar.reminder-due")]
public sealed record ReminderDue
{
    /// <summary>The reminder.</summary>
    public required Guid ReminderId { get; init; }
}
