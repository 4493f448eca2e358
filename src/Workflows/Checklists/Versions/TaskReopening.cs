using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists.Versions;

/// <summary>Opens a finished task again: its row, its reminders and its workflow, in the transaction of whoever causes it.</summary>
public sealed class TaskReopening(TrackSteps steps, ReminderPlan reminders)
{
    /// <summary>Where the item is not complete yet, its activity takes the task back; where it is, only the row opens again (docs/adr/0003).</summary>
    /// <param name="hand">Its track.</param>
    /// <param name="item">Task.</param>
    /// <param name="reason">Why, as it is shown beside the form.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task ReopenAsync(TrackInHand hand, ChecklistItem item, string? reason, CancellationToken cancellationToken)
    {
        item.Status = ChecklistStatus.Reopened;
        item.Reason = reason;
        item.CompletedAt = null;
        item.CompletedBy = null;
        await reminders.PlanAgainAsync(hand.Db, item, cancellationToken);
        await steps.ResumeAsync(hand, item.BookmarkId, TaskStimulus.Reopen, cancellationToken);
    }
}
