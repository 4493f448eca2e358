using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Opens the task of an obstacle (GENO-06), whoever or whatever registered it. Works within the caller's transaction, on a track that the caller holds.</summary>
public sealed class ObstacleTasks(TrackSteps steps, DueDates dueDates, ReminderPlan reminders)
{
    private const string Handled = "GENO-06";

    /// <summary>Opens the task of an obstacle that was just added; nothing happens before the track is carried out.</summary>
    internal async Task OpenAsync(TrackInHand hand, Obstacle obstacle, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        if (await steps.RaiseAsync(hand, hand.Track.Id, Handled, obstacle.Description, cancellationToken) is { } task)
        {
            obstacle.TaskId = task.Id;
            await WeighAsync(hand, obstacle, task, cancellationToken);
        }
    }

    /// <summary>Gives the obstacle's open task the last day that its severity asks for, and plans its reminders by it.</summary>
    internal async Task WeighAsync(TrackInHand hand, Obstacle obstacle, ChecklistItem task, CancellationToken cancellationToken)
    {
        var due = dueDates.First(hand.Track, plan: null, ObstacleDue.FirstAction(obstacle.Severity), every: null, SwedishTime.DateOf(task.OpenedAt));
        if (due != task.DueOn)
        {
            task.DueOn = due;
            await reminders.PlanAgainAsync(hand.Db, task, cancellationToken);
        }
    }
}
