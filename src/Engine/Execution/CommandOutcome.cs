namespace Jobbspar.Engine.Execution;

/// <summary>What a command did.</summary>
public enum CommandOutcome
{
    /// <summary>A new instance was started.</summary>
    Started,

    /// <summary>The same start was carried out before; nothing changed.</summary>
    AlreadyStarted,

    /// <summary>A trigger fired, but the definition's activation strategy allows no further instance now; nothing changed.</summary>
    NotActivated,

    /// <summary>The instance went on.</summary>
    Resumed,

    /// <summary>The bookmark was used before, or the instance has ended; nothing changed.</summary>
    AlreadyDone,

    /// <summary>The instance, or the branch, was cancelled.</summary>
    Cancelled,

    /// <summary>No such instance or definition version; nothing changed.</summary>
    NotFound,

    /// <summary>The instance has ended and was deleted, with what it started.</summary>
    Deleted,

    /// <summary>It cannot be deleted before it has ended; nothing changed.</summary>
    StillRunning,

    /// <summary>It cannot be deleted or cancelled by itself, because a job track lives by it; nothing changed.</summary>
    BelongsToTrack,

    /// <summary>An activity that only a job track can carry out was reached outside of one; nothing changed.</summary>
    NeedsTrack,

    /// <summary>Another command held the instance for too long; nothing changed, and the same command may be given again.</summary>
    WaitedTooLong,
}
