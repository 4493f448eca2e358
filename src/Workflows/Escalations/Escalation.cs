namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// A question on its way up the ladder (eskalering, DOMAIN 4.13 and 6.2). One is also one instance of the workflow <c>eskalering</c>, with the same id.
/// For each cause a track has at most one that is open; new facts are added to it.
/// </summary>
public sealed class Escalation
{
    /// <summary>Also the id of the workflow instance.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Why.</summary>
    public required EscalationCause Cause { get; init; }

    /// <summary>While it is open: what may be open only once, the track and the cause. Null when it has ended, and for questions.</summary>
    public string? OpenKey { get; set; }

    /// <summary>What is to be decided, at most 1 000 characters; null where the system raised it, whose sentence is found by the cause.</summary>
    public string? Question { get; set; }

    /// <summary>What may be chosen.</summary>
    public required IReadOnlyList<string> Options { get; set; }

    /// <summary>What the coordinator recommends, at most 1 000 characters.</summary>
    public string? Recommendation { get; set; }

    /// <summary>What happens without a decision, at most 2 000 characters.</summary>
    public string? Consequences { get; set; }

    /// <summary>The task that the question asks to have waived; null for other questions.</summary>
    public Guid? WaiverOfId { get; init; }

    /// <summary>User, or the system.</summary>
    public required Guid RaisedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Present level.</summary>
    public required EscalationLevel Level { get; set; }

    /// <summary>UTC instant at which that level was reached.</summary>
    public required DateTimeOffset LevelSince { get; set; }

    /// <summary>Working days that the level has for its answer.</summary>
    public required int AnswerWorkingDays { get; set; }

    /// <summary>Working days after those in which the answer may still come; null where an older host brought it to its level.</summary>
    public int? LateWorkingDays { get; set; }

    /// <summary>Last local day for an answer at that level. Null once it has ended.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>Last local day on which the level may still answer late; then it goes on up; the last day of all where nothing lifts it. Null once it has ended, and where no host that knows of it has raised it: then it goes on up without that time.</summary>
    public DateOnly? ClimbsAfter { get; set; }

    /// <summary>UTC instant at which somebody at the present level said that she has it.</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>Who said it.</summary>
    public Guid? AcknowledgedBy { get; set; }

    /// <summary>Status.</summary>
    public required EscalationStatus Status { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What an answer resumes; null where the workflow waits for nobody.</summary>
    public Guid? BookmarkId { get; set; }

    /// <summary>True where what it is about concerns safety: it climbs, and is told of, in staff pauses too.</summary>
    public bool RunsInPauses { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True where its clocks do not stop in staff pauses, by its cause or because it concerns safety.</summary>
    public bool WaitsForNoPause => RunsInPauses || Cause.IsAtOnce();

    /// <summary>True while an answer is waited for.</summary>
    public bool IsOpen => Status is EscalationStatus.Open or EscalationStatus.Acknowledged;
}
