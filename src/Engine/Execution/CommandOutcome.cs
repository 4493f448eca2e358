namespace Jobbspar.Engine.Execution;

/// <summary>What a command did.</summary>
public enum CommandOutcome
{
    /// <summary>A new instance was started.</summary>
    Started,

    /// <summary>The same start was carried out before; nothing changed.</summary>
    AlreadyStarted,

    /// <summary>The instance went on.</summary>
    Resumed,

    /// <summary>The bookmark was used before, or the instance has ended; nothing changed.</summary>
    AlreadyDone,

    /// <summary>The instance was cancelled.</summary>
    Cancelled,

    /// <summary>No such instance or definition version; nothing changed.</summary>
    NotFound,
}
