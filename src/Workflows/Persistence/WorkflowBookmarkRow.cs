namespace Jobbspar.Workflows.Persistence;

/// <summary>A place where an instance waits, for queries. Written only through the engine's session.</summary>
public sealed class WorkflowBookmarkRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Instance that waits.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Waiting activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Number of the activity's execution within the instance.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>What it waits for, e.g. <c>Elsa.Delay</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What a stimulus must say to find it.</summary>
    public string? StimulusKey { get; init; }

    /// <summary>JSON object; ids and codes only (D6).</summary>
    public string? Payload { get; init; }

    /// <summary>UTC instant at which a timer falls due; null where it is no timer.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>UTC instant before which a timer that could not fire is not tried again; null as a rule.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How often the timer could not fire.</summary>
    public int Failures { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
