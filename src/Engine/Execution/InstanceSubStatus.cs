namespace Jobbspar.Engine.Execution;

/// <summary>Finer status as Elsa reports it.</summary>
public enum InstanceSubStatus
{
    /// <summary>Not started.</summary>
    Pending,

    /// <summary>In a burst.</summary>
    Executing,

    /// <summary>Waits on bookmarks.</summary>
    Suspended,

    /// <summary>Came to its end.</summary>
    Finished,

    /// <summary>Has an incident; resumable after it is mended.</summary>
    Faulted,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
