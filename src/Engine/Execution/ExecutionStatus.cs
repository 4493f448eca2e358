namespace Jobbspar.Engine.Execution;

/// <summary>Where an execution stands.</summary>
internal enum ExecutionStatus
{
    /// <summary>In the queue of the burst.</summary>
    Scheduled,

    /// <summary>Waits for bookmarks or children.</summary>
    Running,

    /// <summary>Waits for somebody to retry it.</summary>
    Faulted,

    /// <summary>Completed or cancelled; no longer part of the instance.</summary>
    Ended,
}
