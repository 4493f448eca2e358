namespace Jobbspar.Engine.Execution;

/// <summary>Status as Elsa reports it.</summary>
public enum InstanceStatus
{
    /// <summary>Not ended.</summary>
    Running,

    /// <summary>Ended: finished, faulted for good or cancelled.</summary>
    Finished,
}
