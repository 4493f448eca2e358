namespace Jobbspar.Engine.Execution;

/// <summary>What releases an activity that waits.</summary>
public enum WaitRelease
{
    /// <summary>Time alone.</summary>
    Time,

    /// <summary>An event of the name in the key.</summary>
    Event,

    /// <summary>Somebody who reports the task in the key as done.</summary>
    Task,

    /// <summary>The end of the instance in the key.</summary>
    ChildWorkflow,

    /// <summary>The answer to a request.</summary>
    HttpAnswer,

    /// <summary>A command of the host's own; the kind and the key say which.</summary>
    Command,
}
