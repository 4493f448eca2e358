using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// One occurrence of a checklist item in a track: what a coordinator sees as a task (uppgift).
/// Unique on (track, item code, subject, occurrence).
/// </summary>
public sealed class ChecklistItem
{
    /// <summary>Key; also the task's address in the interface.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>E.g. <c>PLAN-03</c>.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Phase in which the item stands.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The object the item concerns (a <c>TrackEmployer</c>, later a participant); the track's own id where it concerns the whole track.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>1, 2, 3 … for recurring and event-created items.</summary>
    public required int Occurrence { get; init; }

    /// <summary>Status.</summary>
    public required ChecklistStatus Status { get; set; }

    /// <summary>Last local day on which the item is on time; null where nothing is due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The anchored rule that gave the due date, e.g. <c>GS+10</c>, so that it follows when the plan changes; null where it counts from its own opening.</summary>
    public string? DueRule { get; init; }

    /// <summary>Who answers for the item, as a role code of the definition (e.g. <c>KOORDINATOR</c>, <c>AF</c>).</summary>
    public required string ResponsibleRole { get; init; }

    /// <summary>Reminder policy code, e.g. <c>RP-STD</c>.</summary>
    public required string ReminderPolicy { get; set; }

    /// <summary>Gate that the item holds, e.g. <c>G1</c>; null where it holds none.</summary>
    public string? Gate { get; init; }

    /// <summary><c>H</c> hard, <c>W</c> waivable, <c>A</c> advisory; null where it holds no gate.</summary>
    public string? GateStrength { get; set; }

    /// <summary>The workflow bookmark that completion resumes.</summary>
    public required Guid BookmarkId { get; set; }

    /// <summary>The activity in the definition that opened the item.</summary>
    public required string ActivityId { get; set; }

    /// <summary>Latest evidence or draft as JSON object, field key to value; null where nothing was entered.</summary>
    public string? Evidence { get; set; }

    /// <summary>Fields of <see cref="Evidence"/> that a register answered when the task was completed; null where none did.</summary>
    public IReadOnlyList<string>? SuppliedKeys { get; set; }

    /// <summary>Why it is not applicable, waived or sent back.</summary>
    public string? Reason { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC instant of completion, waiver or non-applicability.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>User who completed it.</summary>
    public Guid? CompletedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True while something remains to be done.</summary>
    public bool IsOpen => Status.IsOpen();
}
