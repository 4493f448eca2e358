namespace Jobbspar.Engine.Execution;

/// <summary>A fault in an activity, kept until the activity is retried or the instance cancelled.</summary>
public sealed record Incident
{
    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Type name.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Execution that faulted.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>Why, for an administrator; no personal data.</summary>
    public required string Message { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
