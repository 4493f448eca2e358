namespace Jobbspar.Engine.Storage;

/// <summary>One line of what an instance did. Append-only; ids and codes only (D6).</summary>
public sealed record JournalEntry
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>1, 2, 3 … without holes within the instance.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Type name, e.g. <c>Elsa.Delay</c>.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Number of the activity's execution within the instance.</summary>
    public required int ExecutionId { get; init; }

    /// <summary><c>Started</c>, <c>Completed</c>, <c>Suspended</c>, <c>Resumed</c>, <c>Faulted</c>, <c>Cancelled</c> or, of the whole instance, <c>Migrated</c> (whose outcome names both versions).</summary>
    public required string Event { get; init; }

    /// <summary>Outcome taken, at completion.</summary>
    public string? Outcome { get; init; }
}
