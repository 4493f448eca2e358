namespace Jobbspar.Workflows.Persistence;

/// <summary>One line of what an instance did, for queries. Written only through the engine's session.</summary>
public sealed class WorkflowJournalRow
{
    /// <summary>Instance; key together with <see cref="Sequence"/>.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>1, 2, 3 … without holes.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Type name.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Number of the activity's execution within the instance.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>What happened, e.g. <c>Completed</c>.</summary>
    public required string Event { get; init; }

    /// <summary>Outcome taken, at completion.</summary>
    public string? Outcome { get; init; }
}
