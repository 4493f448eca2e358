namespace Jobbspar.Engine.Execution;

/// <summary>A start was given inputs larger than <see cref="EngineLimits.StateSize"/>; nothing was changed. An instance that outgrows the limit later gets an incident instead.</summary>
public sealed class StateTooLargeException(Guid instanceId, int size, int limit)
    : InvalidOperationException($"The state of workflow instance {instanceId} would be {size / 1024} KB; at most {limit / 1024} KB are kept.")
{
    /// <summary>The instance.</summary>
    public Guid InstanceId { get; } = instanceId;
}
