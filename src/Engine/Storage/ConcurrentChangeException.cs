namespace Jobbspar.Engine.Storage;

/// <summary>An instance was changed by somebody else between reading and writing; the transaction must be rolled back and may be tried again.</summary>
public sealed class ConcurrentChangeException(Guid instanceId)
    : InvalidOperationException($"Workflow instance {instanceId} was changed by another transaction.")
{
    /// <summary>The instance.</summary>
    public Guid InstanceId { get; } = instanceId;
}
