namespace Jobbspar.Engine.Execution;

/// <summary>
/// Ends the branch in which an activity waits or is faulted: nothing that follows in that branch runs. Other branches go on; where
/// there are none, the instance is cancelled.
/// </summary>
public sealed record CancelActivity
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>The execution to cancel.</summary>
    public required int ExecutionId { get; init; }
}
