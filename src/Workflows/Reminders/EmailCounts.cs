namespace Jobbspar.Workflows.Reminders;

/// <summary>How many things of each kind an e-mail tells of.</summary>
/// <param name="Tasks">Tasks to do.</param>
/// <param name="Decisions">Questions that wait for the reader's decision.</param>
/// <param name="Gaps">Gaps to take care of.</param>
/// <param name="Notices">Other notices.</param>
public sealed record EmailCounts(int Tasks, int Decisions, int Gaps, int Notices)
{
    /// <summary>All of them.</summary>
    public int All => Tasks + Decisions + Gaps + Notices;
}
