using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Keeps the promises to remind in step with tasks: made when a task opens, moved with its due date, recalled when it is finished.</summary>
/// <remarks>
/// The sweep holds the task's row while it settles reminders. So whoever recalls or moves them has saved a change to the task first,
/// and neither can overtake the other. Days are those of the organisation that leads the track; what concerns safety is sent in staff pauses too (DOMAIN 5.3).
/// </remarks>
public sealed class ReminderPlan(ReminderPolicies policies, OrganisationCalendars calendars, SendingHours hours, TimeProvider clock)
{
    /// <summary>Promises the reminders of a task that opens.</summary>
    public async Task PromiseAsync(JobbsparDbContext db, ChecklistItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(item);
        if (await PolicyAsync(db, item, cancellationToken) is { } policy)
        {
            var now = clock.GetUtcNow();
            var calendar = (await TrackCalendars.ReadAsync(db, calendars, [item.TrackId], cancellationToken)).Of(item.TrackId);
            db.Promises.AddRange(Wanted(policy, item, SwedishTime.DateOf(now), [], calendar, isNew: true).Select(step => New(item, policy, step, round: 1, now)));
        }
    }

    /// <summary>Plans the reminders of a task anew, because it was reopened or its due date moved. A step that was sent is not sent again.</summary>
    public Task PlanAgainAsync(JobbsparDbContext db, ChecklistItem item, CancellationToken cancellationToken) => PlanAgainAsync(db, [item], cancellationToken);

    /// <summary>The same for many tasks at once, in a constant number of statements.</summary>
    /// <returns>How many promises were made, moved or recalled.</returns>
    public async Task<int> PlanAgainAsync(JobbsparDbContext db, IReadOnlyCollection<ChecklistItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(items);
        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var inForce = await policies.InForceAsync(db, cancellationToken);
        Guid[] ids = [.. items.Select(item => item.Id)];
        var known = (await db.Promises.Where(row => row.ChecklistItemId != null && row.ContactId == null && ids.Contains(row.ChecklistItemId.Value)).ToListAsync(cancellationToken))
            .ToLookup(row => row.ChecklistItemId!.Value);
        var ofTracks = await TrackCalendars.ReadAsync(db, calendars, items.Select(item => item.TrackId), cancellationToken);
        var recalled = new List<Guid>();
        var changes = 0;
        foreach (var item in items)
        {
            var (changed, gone) = PlanAgain(db, item, inForce.GetValueOrDefault(item.ReminderPolicy), [.. known[item.Id]], ofTracks.Of(item.TrackId), now);
            changes += changed;
            recalled.AddRange(gone);
        }

        return changes + await db.SettleAsync(recalled, PromiseStatus.Recalled, channel: null, ReceiptReason.Replanned, now, cancellationToken);
    }

    /// <summary>Recalls what is still open for tasks that need no reminding any more, also what is on its way out.</summary>
    public async Task RecallAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(itemIds);
        if (itemIds.Count == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        var promises = await db.Promises.AsNoTracking()
            .Where(row => row.ChecklistItemId != null && itemIds.Contains(row.ChecklistItemId.Value) && row.ActedAt == null)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        await db.RecallAsync(promises, ReceiptReason.TaskFinished, acted: true, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Adds what is promised next; a step that was promised and recalled before comes in its next round.</summary>
    internal static async Task AddNextAsync(JobbsparDbContext db, IReadOnlyCollection<Promise> next, CancellationToken cancellationToken)
    {
        if (next.Count == 0)
        {
            return;
        }

        Guid[] items = [.. next.Select(row => row.ChecklistItemId!.Value)];
        string[] steps = [.. next.Select(row => row.Step!).Distinct(StringComparer.Ordinal)];
        var rounds = (await db.Promises.AsNoTracking()
            .Where(row => row.ChecklistItemId != null && items.Contains(row.ChecklistItemId.Value) && steps.Contains(row.Step!))
            .Select(row => new { Item = row.ChecklistItemId!.Value, row.Step, row.Round })
            .ToListAsync(cancellationToken)).ToLookup(row => (row.Item, row.Step), row => row.Round);
        db.Promises.AddRange(next.Select(row => rounds[(row.ChecklistItemId!.Value, row.Step)].DefaultIfEmpty(0).Max() is var last and > 0 ? row.InRound(last + 1) : row));
    }

    /// <summary>The reminder to promise after one was sent, folded or dropped; null where the policy ends.</summary>
    internal Promise? Next(ChecklistItem item, ReminderPolicy policy, string lastStep, WorkingDayCalendar calendar, DateTimeOffset now)
    {
        var today = SwedishTime.DateOf(now);
        if (policy.Weekly)
        {
            return New(item, policy, WeeklyStep(today, calendar), round: 1, now);
        }

        return item.DueOn is { } due && policy.NextRepeat(ReminderPolicy.ParseStep(lastStep), today, due, calendar) is { } step
            ? New(item, policy, StepOf(due, step, calendar), round: 1, now)
            : null;
    }

    private (int Changed, List<Guid> Gone) PlanAgain(JobbsparDbContext db, ChecklistItem item, ReminderPolicy? policy, IReadOnlyCollection<Promise> rows, WorkingDayCalendar calendar, DateTimeOffset now)
    {
        var today = SwedishTime.DateOf(now);
        var open = rows.Where(row => row.Status is PromiseStatus.Promised or PromiseStatus.Resting).ToDictionary(row => row.Step!, StringComparer.Ordinal);
        HashSet<string> sent = [.. rows.Where(row => row.Status is PromiseStatus.Underway or PromiseStatus.Delivered or PromiseStatus.Refused).Select(row => row.Step!)];
        var changed = 0;
        if (policy is not null && item.IsOpen)
        {
            foreach (var step in Wanted(policy, item, today, sent, calendar, isNew: false))
            {
                if (open.Remove(step.Text, out var row))
                {
                    var due = When(item, Coming(step.Day, today));
                    changed += (row.DueAt, row.AtOnce) == due ? 0 : 1;
                    (row.DueAt, row.AtOnce) = due;
                    row.PolicyVersion = policy.Version;
                }
                else
                {
                    var round = 1 + rows.Where(before => string.Equals(before.Step, step.Text, StringComparison.Ordinal)).Select(before => before.Round).DefaultIfEmpty(0).Max();
                    db.Promises.Add(New(item, policy, step, round, now));
                    changed++;
                }
            }
        }

        // A step of today, or one that waits for the end of a night or a pause, is not lost because something was planned anew.
        foreach (var row in open.Values.Where(row => policy is not null && item.IsOpen && IsStillAStep(policy, item, row, calendar, today)).ToList())
        {
            row.PolicyVersion = policy!.Version;
            open.Remove(row.Step!);
        }

        return (changed, [.. open.Values.Select(row => row.Id)]);
    }

    private bool IsStillAStep(ReminderPolicy policy, ChecklistItem item, Promise row, WorkingDayCalendar calendar, DateOnly today)
    {
        if (SwedishTime.DateOf(row.DueAt) > today || policy.Weekly || item.DueOn is not { } due || !IsNumber(row.Step!))
        {
            return false;
        }

        var step = ReminderPolicy.ParseStep(row.Step!);
        return policy.AllSteps(SwedishTime.DateOf(item.OpenedAt), due, calendar).Contains(step) && When(item, calendar.AddWorkingDays(due, step)) == (row.DueAt, row.AtOnce);
    }

    /// <summary>The steps that lie ahead; where all of them were sent already, the next of the repeated ones.</summary>
    private List<PlannedStep> Wanted(ReminderPolicy policy, ChecklistItem item, DateOnly today, HashSet<string> sent, WorkingDayCalendar calendar, bool isNew)
    {
        if (policy.Weekly)
        {
            return [WeeklyStep(today, calendar)];
        }

        if (item.DueOn is not { } due)
        {
            return [];
        }

        int[] sentSteps = [.. sent.Where(IsNumber).Select(ReminderPolicy.ParseStep)];
        int[] wanted = [.. policy.ComingSteps(isNew ? today : SwedishTime.DateOf(item.OpenedAt), due, today, calendar).Except(sentSteps)];
        if (wanted.Length == 0 && sentSteps.Length > 0 && policy.NextRepeat(sentSteps.Max(), today, due, calendar) is { } next)
        {
            wanted = [next];
        }

        return [.. wanted.Select(step => StepOf(due, step, calendar))];
    }

    private static bool IsNumber(string step) => int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static PlannedStep StepOf(DateOnly due, int step, WorkingDayCalendar calendar) => new(ReminderPolicy.StepText(step), calendar.AddWorkingDays(due, step));

    private static PlannedStep WeeklyStep(DateOnly today, WorkingDayCalendar calendar)
    {
        var (step, day) = ReminderPolicy.WeekAfter(today, calendar);
        return new(step, day);
    }

    private async Task<ReminderPolicy?> PolicyAsync(JobbsparDbContext db, ChecklistItem item, CancellationToken cancellationToken) =>
        (await policies.InForceAsync(db, cancellationToken)).GetValueOrDefault(item.ReminderPolicy);

    private Promise New(ChecklistItem item, ReminderPolicy policy, PlannedStep step, int round, DateTimeOffset now)
    {
        var (dueAt, atOnce) = When(item, Coming(step.Day, SwedishTime.DateOf(now)));
        return new()
        {
            Id = Guid.CreateVersion7(now),
            BusinessKey = Promise.KeyOfStep(item.Id, step.Text, round),
            Code = NoticeCode.TaskReminder,
            Addressee = Addressee.Coordinators,
            ChecklistItemId = item.Id,
            TrackId = item.TrackId,
            Step = step.Text,
            Round = round,
            PolicyVersion = policy.Version,
            WhenLate = policy.WhenLate,
            AtOnce = atOnce,
            DueAt = dueAt,
            Status = PromiseStatus.Promised,
            PromisedAt = now,
        };
    }

    /// <summary>The step's day, never the one on which it is promised.</summary>
    private static DateOnly Coming(DateOnly day, DateOnly today) => day > today ? day : today.AddDays(1);

    /// <summary>The start of sending on a day; in a staff pause at once for what concerns safety, for everything else after it.</summary>
    private (DateTimeOffset DueAt, bool AtOnce) When(ChecklistItem item, DateOnly day)
    {
        if (!NeverPauses.Task(item.ItemCode, item.DueOn))
        {
            return (hours.OpensOn(day), false);
        }

        var opening = hours.Window.OpensOn(day);
        return (opening, hours.PauseOn(SwedishTime.DateOf(opening)) is not null);
    }

    /// <param name="Text">As it is stored.</param>
    /// <param name="Day">Local date.</param>
    private readonly record struct PlannedStep(string Text, DateOnly Day);
}
