namespace Jobbspar.Workflows.Reminders;

/// <summary>How the handing over of an e-mail went.</summary>
public enum EmailOutcome
{
    /// <summary>Accepted by the mail server, or written to a file.</summary>
    Sent,

    /// <summary>Not handed over, for a passing reason (no connection, 4xx): tried again later, at most for <see cref="EmailQueue.GiveUpAfter"/>.</summary>
    TryAgain,

    /// <summary>Refused for good (5xx, no valid address).</summary>
    Refused,
}
