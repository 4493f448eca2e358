namespace Jobbspar.Engine.Triggers;

/// <summary>An activity with which a published definition starts instances by itself.</summary>
public sealed record WorkflowTrigger
{
    /// <summary>Activity at the start of the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>What it waits for, as bookmarks name it.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of that kind, e.g. the event's name; as stored.</summary>
    public string? StimulusKey { get; init; }

    /// <summary>When it starts an instance next, UTC; null where something else than time starts it.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
