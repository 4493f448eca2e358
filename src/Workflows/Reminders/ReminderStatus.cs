namespace Jobbspar.Workflows.Reminders;

/// <summary>Stored codes of <see cref="Reminder.Status"/>.</summary>
public static class ReminderStatus
{
    /// <summary>Utlovad: will be sent when it falls due.</summary>
    public const string Promised = "UTLOVAD";

    /// <summary>Skickad: handed on, once and for all.</summary>
    public const string Sent = "SKICKAD";

    /// <summary>Sammanslagen: a later step of the same task went instead.</summary>
    public const string Folded = "SAMMANSLAGEN";

    /// <summary>Återkallad: the task was finished first.</summary>
    public const string Recalled = "ATERKALLAD";
}
