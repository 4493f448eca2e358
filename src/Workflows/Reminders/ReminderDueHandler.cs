namespace Jobbspar.Workflows.Reminders;

/// <summary>Turns a reminder that fell due into notifications and queued e-mails for the track's coordinators.</summary>
public sealed class ReminderDueHandler
{
    /// <summary>Consumer name in the inbox.</summary>
    public const string Consumer = "reminder-due";

    /// <summary>One transaction; a message that was handled before has no effect.</summary>
    /// <returns>False where it was handled before.</returns>
    public Task<bool> HandleAsync(Guid messageId, Guid reminderId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
