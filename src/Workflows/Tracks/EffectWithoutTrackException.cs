namespace Jobbspar.Workflows.Tracks;

/// <summary>An activity that only makes sense in a job track was reached in an instance that belongs to none; the command was not carried out.</summary>
public sealed class EffectWithoutTrackException(Guid instanceId, string effect)
    : InvalidOperationException($"Workflow instance {instanceId} belongs to no job track, but one of its activities asks for '{effect}', which only a track can carry out.")
{
    /// <summary>The instance.</summary>
    public Guid InstanceId { get; } = instanceId;
}
