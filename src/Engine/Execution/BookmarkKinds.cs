namespace Jobbspar.Engine.Execution;

/// <summary>Kinds of the engine's own bookmarks, as stored in <see cref="Storage.StoredBookmark.Kind"/>.</summary>
public static class BookmarkKinds
{
    /// <summary>How all of them begin; kinds of the host's own activities begin otherwise.</summary>
    public const string OwnPrefix = "Elsa.";

    /// <summary>Waits for an event; the stimulus key is its name.</summary>
    public const string Event = "Elsa.Event";

    /// <summary>Waits for a time.</summary>
    public const string Delay = "Elsa.Delay";

    /// <summary>Waits for a task to be reported done; the stimulus key is the task's name.</summary>
    public const string RunTask = "Elsa.RunTask";

    /// <summary>Waits for an interval to pass.</summary>
    public const string Timer = "Elsa.Timer";

    /// <summary>Waits for an instant.</summary>
    public const string StartAt = "Elsa.StartAt";

    /// <summary>Waits for the next time in a schedule; the stimulus key is the cron expression.</summary>
    public const string Cron = "Elsa.Cron";

    /// <summary>Waits for the answer to a request.</summary>
    public const string HttpAnswer = "Elsa.SendHttpRequest";

    /// <summary>Waits for a child instance to end; the stimulus key is its id.</summary>
    public const string ChildWorkflow = "Elsa.ChildWorkflow";
}
