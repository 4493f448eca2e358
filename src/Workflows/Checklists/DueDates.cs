using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Turns due rules into dates, and moves the dates when the plan changes.</summary>
public sealed class DueDates(ChecklistCatalogue catalogue, WorkingDayCalendar calendar, ReminderPlan reminders)
{
    /// <summary>The last local day on which a task is on time; null where it has no rule, or its anchor has no date yet.</summary>
    /// <remarks>
    /// A standing duty that is opened after its first date is due on the next date of its rhythm: nobody can have missed what did not
    /// exist. A single item that is opened late is late.
    /// </remarks>
    /// <param name="track">Holds the anchors.</param>
    /// <param name="plan">The participant's own dates, which go before the track's; null for what concerns no participant.</param>
    /// <param name="rule">Rule.</param>
    /// <param name="every">Working days between occurrences; null where the item does not recur.</param>
    /// <param name="openedOn">Day on which the task opens.</param>
    public DateOnly? First(Track track, IndividualPlan? plan, DueRule? rule, int? every, DateOnly openedOn)
    {
        DateOnly? anchor = rule?.Anchor switch
        {
            null => null,
            DueAnchor.Registered => track.RegisteredOn,
            DueAnchor.RecruitmentStart => track.RecruitmentStartedOn,
            DueAnchor.PlannedStart => plan?.Start ?? track.PlannedStart,
            DueAnchor.PlannedEnd => plan?.End ?? track.PlannedEnd,
            DueAnchor.EmploymentStart => plan?.EmploymentStart ?? plan?.End ?? track.PlannedEnd,
            _ => openedOn,
        };
        return anchor is { } from ? InRhythm(calendar.AddWorkingDays(from, rule!.WorkingDays), every, openedOn) : null;
    }

    /// <summary>
    /// The due date of the occurrence after one that was due on <paramref name="previous"/>. The rhythm is kept: an occurrence done early or
    /// late does not move those after it, and dates that have passed are passed over.
    /// </summary>
    public DateOnly Next(DateOnly previous, int every, DateOnly today) => InRhythm(calendar.AddWorkingDays(previous, every), every, today.AddDays(1));

    /// <summary>
    /// Gives open tasks the due dates that the anchors of the track and its participants now say, and plans their reminders anew. A task that was
    /// reopened keeps the time that it was given then.
    /// </summary>
    /// <returns>Number of tasks that were moved.</returns>
    public async Task<int> FollowAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var items = await db.ChecklistItems
            .Where(item => item.TrackId == track.Id && item.DueRule != null)
            .StillOpen()
            .ToListAsync(cancellationToken);
        var plans = await IndividualPlan.ReadAsync(db, track.Id, cancellationToken);
        var leaving = await db.Transitions
            .Where(row => row.TrackId == track.Id && row.TaskId != null)
            .ToDictionaryAsync(row => row.TaskId!.Value, row => row.FromEndsOn, cancellationToken);
        var moved = 0;
        foreach (var item in items)
        {
            if (DueRule.TryParse(item.DueRule, out var rule)
                && First(track, PlanOf(item), rule, catalogue.Find(item.ItemCode)?.RecursEvery, SwedishTime.DateOf(item.OpenedAt)) is { } due
                && due != item.DueOn
                && !(item.Status is ChecklistStatus.Reopened && due < item.DueOn))
            {
                item.DueOn = due;
                await reminders.PlanAgainAsync(db, item, cancellationToken);
                moved++;
            }
        }

        return moved;

        // What is asked for a transition counts from the last day of what she leaves, not from that of her whole chain.
        IndividualPlan? PlanOf(ChecklistItem item) =>
            leaving.TryGetValue(item.Id, out var endsOn) ? new IndividualPlan(null, endsOn, null) : plans.GetValueOrDefault(item.SubjectId);
    }

    private DateOnly InRhythm(DateOnly due, int? every, DateOnly earliest)
    {
        while (every is > 0 && due < earliest)
        {
            due = calendar.AddWorkingDays(due, every.Value);
        }

        return due;
    }
}
