using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Ends a task: by its coordinator, by the steering group's decision, or by a register in which what it asks for has happened. Row, audit,
/// reminders and workflow follow in the transaction of whoever causes it; what it rests on has been judged before.
/// </summary>
public sealed class TaskFinish(ChecklistCatalogue catalogue, TrackSteps steps, DueDates dueDates, PeriodTasks periods, AskedAgain again, ReminderPlan reminders, TimeProvider clock)
{
    /// <summary>Ends an open task.</summary>
    /// <param name="hand">Its track.</param>
    /// <param name="item">Task.</param>
    /// <param name="status">How it ends.</param>
    /// <param name="reason">Why, where it is not done; null where it is.</param>
    /// <param name="action">The audit's code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task FinishAsync(TrackInHand hand, ChecklistItem item, ChecklistStatus status, string? reason, string action, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        item.Status = status;
        item.Reason = reason?.Trim() ?? (catalogue[item.ItemCode].IsRaisedByEvent ? item.Reason : null);
        item.CompletedAt = now;
        item.CompletedBy = hand.Actor.UserId;
        hand.Db.AuditEvents.Add(AuditEntry.OfTask(hand.Actor, action, item, now, reason is null ? [] : [("reason", reason.Trim())]));
        await reminders.RecallAsync(hand.Db, [item.Id], cancellationToken);
        if (status is ChecklistStatus.Done && item.SubjectId != item.TrackId && item.ItemCode is IndividualPlan.Chain or IndividualPlan.Employment)
        {
            await dueDates.FollowAsync(hand.Db, hand.Track, cancellationToken);
        }

        await steps.ResumeAsync(hand, item.BookmarkId, TaskStimulus.Finish, cancellationToken);
        await again.FollowAsync(hand, item, cancellationToken);
        if (item.SubjectId != item.TrackId && catalogue[item.ItemCode].IsPerPeriod)
        {
            await periods.FollowAsync(hand, item.SubjectId, cancellationToken);
        }
    }
}
