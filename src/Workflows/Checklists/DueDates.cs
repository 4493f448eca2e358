using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Dues;
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

    /// <summary>
    /// Gives open tasks the due dates that the anchors of the track and its participants now say, and plans their reminders anew. A task that was
    /// reopened keeps the time that it was given then.
    /// </summary>
    /// <returns>Number of tasks that were moved.</returns>
    public async Task<int> FollowAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var items = await db.ChecklistItems
            .Where(item => item.TrackId == track.Id && (item.DueRule != null || TransitionsAhead.Items.Contains(item.ItemCode) || PartDues.Items.Contains(item.ItemCode)))
            .StillOpen()
            .ToListAsync(cancellationToken);
        if (items.Count == 0)
        {
            return 0;
        }

        var plans = await PlansAsync(db, track, CodesOf(items), cancellationToken);
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

    /// <summary>The due date of an occurrence that opens, where transitions ask for an earlier one than its rhythm, or a part of it is due on another day than its rule says.</summary>
    internal async Task<DateOnly?> AtOpeningAsync(JobbsparDbContext db, Track track, ChecklistItem item, CancellationToken cancellationToken) =>
        IsBroughtForward(item)
            ? (await TransitionsAhead.ReadAsync(db, track.Id, CalendarOf(track), cancellationToken)).DueOn(track, item.ItemCode, item.SubjectId, SwedishTime.DateOf(item.OpenedAt), item.DueOn)
            : HasParts(item) ? (await PartDues.ReadAsync(db, track.Id, [item.ItemCode], CalendarOf(track), cancellationToken)).DueOn(item, item.DueOn)
            : item.DueOn;

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
            var plans = group.Any(item => IsBroughtForward(item) || HasParts(item) || (item.DueRule is not null && item.SubjectId != track.Id))
                ? await PlansAsync(db, track, CodesOf(group), cancellationToken)
                : Plans.None;
            foreach (var item in group)
            {
                var due = item.DueRule is null && !IsBroughtForward(item) && !HasParts(item) ? CalendarOf(track).OnOrAfter(item.DueOn!.Value) : Again(track, plans, item);
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

    /// <summary>The due date of an open task as everything says now; null where nothing does, or where a reopened task would get less time than it was given.</summary>
    private DateOnly? Again(Track track, Plans plans, ChecklistItem item)
    {
        var openedOn = SwedishTime.DateOf(item.OpenedAt);
        var every = catalogue.Find(item.ItemCode)?.RecursEvery;
        var due = DueRule.TryParse(item.DueRule, out var rule) ? First(track, plans.Of(item), rule, every, openedOn)
            : every is { } days && plans.Previous.TryGetValue((item.ItemCode, item.SubjectId, item.Occurrence - 1), out var before) ? Next(track, before, days, openedOn)
            : item.DueOn is { } day ? CalendarOf(track).OnOrAfter(day) : null;
        due = plans.Ahead?.DueOn(track, item.ItemCode, item.SubjectId, openedOn, due) ?? due;
        due = plans.Parts?.DueOn(item, due) ?? due;
        return item.Status is ChecklistStatus.Reopened && due < item.DueOn ? null : due;
    }

    private async Task<Plans> PlansAsync(JobbsparDbContext db, Track track, HashSet<string> itemCodes, CancellationToken cancellationToken) => new(
        await IndividualPlan.ReadAsync(db, track.Id, cancellationToken),
        await db.Transitions
            .Where(row => row.TrackId == track.Id && row.TaskId != null)
            .ToDictionaryAsync(row => row.TaskId!.Value, row => row.FromEndsOn, cancellationToken),
        await TransitionsAhead.ReadAsync(db, track.Id, CalendarOf(track), cancellationToken),
        await PreviousAsync(db, track.Id, cancellationToken),
        await LearningPeriods.ReadAsync(db, track.Id, participantId: null, cancellationToken),
        await PartDues.ReadAsync(db, track.Id, itemCodes, CalendarOf(track), cancellationToken));

    /// <summary>When the occurrences that transitions may bring forward were due.</summary>
    private static async Task<Dictionary<(string ItemCode, Guid SubjectId, int Occurrence), DateOnly>> PreviousAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await db.ChecklistItems
            .Where(item => item.TrackId == trackId && TransitionsAhead.Items.Contains(item.ItemCode) && item.DueOn != null)
            .Select(item => new { item.ItemCode, item.SubjectId, item.Occurrence, item.DueOn })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.ItemCode, row.SubjectId, row.Occurrence), row => row.DueOn!.Value);
    }

    private static HashSet<string> CodesOf(IEnumerable<ChecklistItem> items) => items.Select(item => item.ItemCode).ToHashSet(StringComparer.Ordinal);

    private static bool HasParts(ChecklistItem item) => PartDues.Items.Contains(item.ItemCode, StringComparer.Ordinal);

    private static bool IsBroughtForward(ChecklistItem item) => TransitionsAhead.Items.Contains(item.ItemCode, StringComparer.Ordinal);

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
    /// <param name="Ahead">Transitions to come; null where nobody asked.</param>
    /// <param name="Previous">Due dates of the occurrences that transitions may bring forward.</param>
    /// <param name="Periods">Periods after each of which something is asked; null where nobody asked.</param>
    /// <param name="Parts">What tasks that are asked for in parts count from; null where nobody asked.</param>
    private sealed record Plans(
        Dictionary<Guid, IndividualPlan> Own,
        Dictionary<Guid, DateOnly> Leaving,
        TransitionsAhead? Ahead,
        Dictionary<(string ItemCode, Guid SubjectId, int Occurrence), DateOnly> Previous,
        LearningPeriods? Periods,
        PartDues? Parts)
    {
        public static Plans None { get; } = new([], [], null, [], null, null);

        /// <summary>What is asked for a transition counts from the last day of what she leaves, and what is asked after a period from its last day, not from that of her whole chain.</summary>
        public IndividualPlan? Of(ChecklistItem item) => Leaving.TryGetValue(item.Id, out var endsOn)
            ? new IndividualPlan(null, endsOn, null)
            : Periods?.PlanOf(item.ItemCode, item.SubjectId) ?? Own.GetValueOrDefault(item.SubjectId);
    }
}
