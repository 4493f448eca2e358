namespace Jobbspar.Engine.Execution;

/// <summary>One place at which an instance waits for something from outside.</summary>
public sealed record OpenWait
{
    /// <summary>Bookmark.</summary>
    public required Guid BookmarkId { get; init; }

    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Type name.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Its name in the drawing; empty where it has none.</summary>
    public required string ActivityName { get; init; }

    /// <summary>Number of the execution within the instance.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>Activities around it, the outermost first.</summary>
    public required IReadOnlyList<string> Within { get; init; }

    /// <summary>UTC instant at which it began to wait.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What would release it.</summary>
    public required WaitRelease Release { get; init; }

    /// <summary>Bookmark kind, e.g. <c>Elsa.Event</c> or <c>Jobbspar.Gate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one: the event's or the task's name, the child instance's id, the gate's code; null where the kind says it all.</summary>
    public string? Key { get; init; }

    /// <summary>UTC instant at which a timer releases it; null where it is no timer.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
