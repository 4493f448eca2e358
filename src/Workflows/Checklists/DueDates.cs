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
            .Where(item => item.TrackId == track.Id && (item.DueRule != null || TransitionsAhead.Items.Contains(item.ItemCode)))
            .StillOpen()
            .ToListAsync(cancellationToken);
        var plans = await IndividualPlan.ReadAsync(db, track.Id, cancellationToken);
        var leaving = await db.Transitions
            .Where(row => row.TrackId == track.Id && row.TaskId != null)
            .ToDictionaryAsync(row => row.TaskId!.Value, row => row.FromEndsOn, cancellationToken);
        var ahead = await TransitionsAhead.ReadAsync(db, track.Id, calendar, cancellationToken);
        var previous = await PreviousAsync(db, track, cancellationToken);
        var moved = 0;
        foreach (var item in items)
        {
            var openedOn = SwedishTime.DateOf(item.OpenedAt);
            if (ahead.DueOn(track, item.ItemCode, item.SubjectId, openedOn, RegularOf(item, openedOn)) is { } due && due != item.DueOn && !(item.Status is ChecklistStatus.Reopened && due < item.DueOn))
            {
                item.DueOn = due;
                await reminders.PlanAgainAsync(db, item, cancellationToken);
                moved++;
            }
        }

        return moved;

        DateOnly? RegularOf(ChecklistItem item, DateOnly openedOn)
        {
            var every = catalogue.Find(item.ItemCode)?.RecursEvery;
            return DueRule.TryParse(item.DueRule, out var rule) ? First(track, PlanOf(item), rule, every, openedOn)
                : every is { } days && previous.TryGetValue((item.ItemCode, item.SubjectId, item.Occurrence - 1), out var before) ? Next(before, days, openedOn)
                : item.DueOn;
        }

        // What is asked for a transition counts from the last day of what she leaves, not from that of her whole chain.
        IndividualPlan? PlanOf(ChecklistItem item) =>
            leaving.TryGetValue(item.Id, out var endsOn) ? new IndividualPlan(null, endsOn, null) : plans.GetValueOrDefault(item.SubjectId);
    }

    /// <summary>The due date of an occurrence that opens, where transitions ask for an earlier one than its rhythm.</summary>
    internal async Task<DateOnly?> BeforeTransitionsAsync(JobbsparDbContext db, Track track, ChecklistItem item, CancellationToken cancellationToken) =>
        TransitionsAhead.Items.Contains(item.ItemCode, StringComparer.Ordinal)
            ? (await TransitionsAhead.ReadAsync(db, track.Id, calendar, cancellationToken)).DueOn(track, item.ItemCode, item.SubjectId, SwedishTime.DateOf(item.OpenedAt), item.DueOn)
            : item.DueOn;

    /// <summary>When the occurrences that transitions may bring forward were due.</summary>
    private static async Task<Dictionary<(string ItemCode, Guid SubjectId, int Occurrence), DateOnly>> PreviousAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var rows = await db.ChecklistItems
            .Where(item => item.TrackId == track.Id && TransitionsAhead.Items.Contains(item.ItemCode) && item.DueOn != null)
            .Select(item => new { item.ItemCode, item.SubjectId, item.Occurrence, item.DueOn })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.ItemCode, row.SubjectId, row.Occurrence), row => row.DueOn!.Value);
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
