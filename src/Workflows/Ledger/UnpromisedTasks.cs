using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Ledger;

/// <summary>
/// Open tasks with a due date of which nobody was ever promised to be reminded, though their policy says so. Whatever made them that way (a command that
/// forgot, a row that was removed), the books name them: a promise that was never made has no receipt to miss.
/// </summary>
internal static class UnpromisedTasks
{
    /// <summary>Counts them; the calendar matters only to policies that count per cent of the time given, where it decides between one day and another, never between some and none.</summary>
    public static async Task<long> CountAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var without = await db.ChecklistItems.AsNoTracking()
            .StillOpen()
            .Where(item => item.DueOn != null && !db.Promises.Any(promise => promise.ChecklistItemId == item.Id))
            .Select(item => new { item.ReminderPolicy, item.OpenedAt, item.DueOn })
            .ToListAsync(cancellationToken);
        if (without.Count == 0)
        {
            return 0;
        }

        var inForce = await new ReminderPolicies().InForceAsync(db, cancellationToken);
        var calendar = new WorkingDayCalendar();
        return without.LongCount(item =>
            inForce.GetValueOrDefault(item.ReminderPolicy) is { } policy && (policy.Weekly || policy.AllSteps(SwedishTime.DateOf(item.OpenedAt), item.DueOn!.Value, calendar).Count > 0));
    }
}
