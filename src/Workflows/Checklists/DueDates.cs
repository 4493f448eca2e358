using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Turns due rules into dates, by the calendar of the organisation that leads the track, and moves the dates when the plan or the calendar changes.</summary>
public sealed class DueDates(ChecklistCatalogue catalogue, OrganisationCalendars calendars, ReminderPlan reminders)
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
        var calendar = CalendarOf(track);
        return anchor is { } from ? InRhythm(calendar, calendar.AddWorkingDays(from, rule!.WorkingDays), every, openedOn) : null;
    }

    /// <summary>
    /// The due date of the occurrence after one that was due on <paramref name="previous"/>. The rhythm is kept: an occurrence done early or
    /// late does not move those after it, and dates that have passed are passed over.
    /// </summary>
    public DateOnly Next(Track track, DateOnly previous, int every, DateOnly today)
    {
        var calendar = CalendarOf(track);
        return InRhythm(calendar, calendar.AddWorkingDays(previous, every), every, today.AddDays(1));
    }

    /// <summary>Gives open tasks the due dates that the anchors of the track and its participants now say, and plans their reminders anew.</summary>
    /// <returns>Number of tasks that were moved.</returns>
    public async Task<int> FollowAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var items = await db.ChecklistItems
            .Where(item => item.TrackId == track.Id && item.DueRule != null)
            .StillOpen()
            .ToListAsync(cancellationToken);
        var plans = await PlansAsync(db, track.Id, cancellationToken);
        var moved = 0;
        foreach (var item in items)
        {
            if (Again(track, plans, item) is { } due && due != item.DueOn)
            {
                item.DueOn = due;
                await reminders.PlanAgainAsync(db, item, cancellationToken);
                moved++;
            }
        }

        return moved;
    }

    /// <summary>
    /// Gives open tasks the due dates that the calendars of their tracks' lead organisations now say. Their rows are the caller's, locked and untracked; the caller plans
    /// their reminders anew.
    /// </summary>
    /// <remarks>What counts from the day on which it was opened, or from the occurrence before it, keeps its day, unless that has become a day off: then the next working day.</remarks>
    /// <returns>Number of tasks that were moved.</returns>
    internal async Task<int> FollowCalendarsAsync(JobbsparDbContext db, IReadOnlyCollection<ChecklistItem> items, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. items.Where(item => item.DueOn is not null).Select(item => item.TrackId).Distinct()];
        var tracks = await db.Tracks.AsNoTracking().Where(track => ids.Contains(track.Id)).ToDictionaryAsync(track => track.Id, cancellationToken);
        var moved = new List<ChecklistItem>();
        foreach (var group in items.Where(item => item.DueOn is not null).GroupBy(item => item.TrackId))
        {
            var track = tracks[group.Key];
            var plans = group.Any(item => item.DueRule is not null && item.SubjectId != track.Id) ? await PlansAsync(db, track.Id, cancellationToken) : Plans.None;
            foreach (var item in group)
            {
                var due = item.DueRule is null ? CalendarOf(track).OnOrAfter(item.DueOn!.Value) : Again(track, plans, item);
                if (due is not null && due != item.DueOn)
                {
                    item.DueOn = due;
                    moved.Add(item);
                }
            }
        }

        foreach (var day in moved.GroupBy(item => item.DueOn))
        {
            Guid[] those = [.. day.Select(item => item.Id)];
            await db.ChecklistItems.Where(item => those.Contains(item.Id)).ExecuteUpdateAsync(set => set.SetProperty(item => item.DueOn, day.Key), cancellationToken);
        }

        return moved.Count;
    }

    private DateOnly? Again(Track track, Plans plans, ChecklistItem item) => DueRule.TryParse(item.DueRule, out var rule)
        ? First(track, plans.Of(item), rule, catalogue.Find(item.ItemCode)?.RecursEvery, SwedishTime.DateOf(item.OpenedAt))
        : null;

    private static async Task<Plans> PlansAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) => new(
        await IndividualPlan.ReadAsync(db, trackId, cancellationToken),
        await db.Transitions
            .Where(row => row.TrackId == trackId && row.TaskId != null)
            .ToDictionaryAsync(row => row.TaskId!.Value, row => row.FromEndsOn, cancellationToken));

    private WorkingDayCalendar CalendarOf(Track track) => calendars.Of(track.LeadOrganisationId);

    private static DateOnly InRhythm(WorkingDayCalendar calendar, DateOnly due, int? every, DateOnly earliest)
    {
        while (every is > 0 && due < earliest)
        {
            due = calendar.AddWorkingDays(due, every.Value);
        }

        return due;
    }

    /// <summary>Dates of a track's participants.</summary>
    /// <param name="Own">By participant.</param>
    /// <param name="Leaving">By the task of a transition: the last day of what she leaves.</param>
    private sealed record Plans(Dictionary<Guid, IndividualPlan> Own, Dictionary<Guid, DateOnly> Leaving)
    {
        public static Plans None { get; } = new([], []);

        /// <summary>What is asked for a transition counts from the last day of what she leaves, not from that of her whole chain.</summary>
        public IndividualPlan? Of(ChecklistItem item) => Leaving.TryGetValue(item.Id, out var endsOn) ? new IndividualPlan(null, endsOn, null) : Own.GetValueOrDefault(item.SubjectId);
    }
}
