namespace Jobbspar.Engine.Storage;

/// <summary>A place where an instance waits; one row each.</summary>
public sealed record StoredBookmark
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Instance that waits.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Id of the waiting activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Number of the activity's execution within the instance; several executions of one activity may wait at once.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>What it waits for, e.g. <c>Elsa.Event</c>, <c>Elsa.Delay</c>, <c>Elsa.RunTask</c>, <c>Jobbspar.ChecklistItem</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What a stimulus must say to find it, e.g. the event's name; null where only its id resumes it.</summary>
    public string? StimulusKey { get; init; }

    /// <summary>What the activity wants to remember, as a JSON object; ids and codes only (D6).</summary>
    public string? Payload { get; init; }

    /// <summary>UTC instant at which a timer falls due; null where it is no timer.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often the timer could not fire; 0 as a rule.</summary>
    public int Failures { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
