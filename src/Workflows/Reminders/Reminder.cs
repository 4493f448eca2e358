namespace Jobbspar.Workflows.Reminders;

/// <summary>A promise to remind: one step of one task's reminder policy. Unique on (checklist item, step).</summary>
public sealed class Reminder
{
    /// <summary>Key; also the message id all the way to the e-mail.</summary>
    public required Guid Id { get; init; }

    /// <summary>Task.</summary>
    public required Guid ChecklistItemId { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Working days relative to the due date, e.g. <c>-5</c>, <c>+0</c>, <c>+2</c>.</summary>
    public required string Step { get; init; }

    /// <summary>UTC instant from which it may be sent (start of the sending window on its working day).</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary><c>UTLOVAD</c>, <c>SKICKAD</c>, <c>SAMMANSLAGEN</c> (a later step went instead) or <c>ATERKALLAD</c> (the task was completed).</summary>
    public required string Status { get; set; }

    /// <summary>UTC instant at which the status became final.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
