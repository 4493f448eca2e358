namespace Jobbspar.Engine.Execution;

/// <summary>Runs faulted activities of an instance again.</summary>
public sealed record RetryActivity
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Execution to run again; null: all that faulted.</summary>
    public int? ExecutionId { get; init; }
}
