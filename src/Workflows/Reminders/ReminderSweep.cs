namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Settles the promised reminders that have fallen due and writes one outbox message (<see cref="MessageKind"/>) for each that is to
/// leave. Any number of hosts may run it at once. Outside the sending window (working days 07:30–16:30) nothing leaves.
/// </summary>
public sealed class ReminderSweep
{
    /// <summary>Kind of the outbox message; its payload is <c>{"reminderId":"…"}</c> and its id is the reminder's.</summary>
    public const string MessageKind = "reminder-due";

    /// <summary>Runs until nothing more is due.</summary>
    /// <returns>Number of reminders that are to leave.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
