namespace Jobbspar.Engine.Execution;

/// <summary>A command would have made an instance's state larger than <see cref="EngineLimits.StateSize"/>. Nothing was changed. Thrown only where not even an incident could be kept.</summary>
public sealed class StateTooLargeException(Guid instanceId, int size, int limit)
    : InvalidOperationException($"The state of workflow instance {instanceId} would be {size / 1024} KB; at most {limit / 1024} KB are kept.")
{
    /// <summary>The instance.</summary>
    public Guid InstanceId { get; } = instanceId;
}
