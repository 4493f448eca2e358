using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Takes the promises that have fallen due: puts them into the product and into one digest for each person and day, then writes outbox messages
/// (<see cref="DigestRelease.MessageKind"/>) for the digests. Any number of hosts may run it at once. Outside the sending hours only what must go at once leaves; of tasks in a staff pause those that concern safety.
/// </summary>
public sealed class ReminderSweep(Transactions transactions, ReminderPlan plan, ReminderPolicies policies, OrganisationCalendars calendars, SendingHours hours, DigestRelease release, TimeProvider clock)
{
    private const int Batch = 1000;

    /// <summary>Runs until nothing more is due.</summary>
    /// <returns>Number of promises that are on their way now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        if (await AnyDueAsync(cancellationToken))
        {
            total += await DrainAsync(() => true, (unit, token) => NoticesAsync(unit, atOnceOnly: true, token), cancellationToken);
            total += await DrainAsync(() => hours.Window.IsOpen(clock.GetUtcNow()), TasksAsync, cancellationToken);
            total += await DrainAsync(IsOpen, (unit, token) => NoticesAsync(unit, atOnceOnly: false, token), cancellationToken);
        }

        // Also what a host that died had filled and told nobody of.
        await release.RunAsync(cancellationToken);
        return total;
    }

    private bool IsOpen() => hours.IsOpen(clock.GetUtcNow());

    /// <summary>Most of the time there is nothing; asking that is two looks at an index and takes no lock.</summary>
    private async Task<bool> AnyDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isOpen = IsOpen();
        if (await transactions.ReadAsync((db, token) => db.Promises.AnyAsync(row => row.Status == PromiseStatus.Resting, token), cancellationToken))
        {
            await transactions.RunAsync((unit, token) => ParkedTracks.WakeAsync(unit.Db, token), cancellationToken);
        }

        // The earliest, not whether there is any: a prepared EXISTS knows nothing of its parameter, expects a third of the table and reads all of it.
        var earliest = await transactions.ReadAsync(
            (db, token) => db.Promises
                .Where(row => row.Status == PromiseStatus.Promised)
                .Where(isOpen ? row => true : row => row.AtOnce)
                .OrderBy(row => row.DueAt)
                .Select(row => (DateTimeOffset?)row.DueAt)
                .FirstOrDefaultAsync(token),
            cancellationToken);
        return earliest <= now;
    }

    private async Task<int> DrainAsync(Func<bool> goesOn, Func<UnitOfWork, CancellationToken, Task<(int Taken, int Underway)>> take, CancellationToken cancellationToken)
    {
        var total = 0;
        while (goesOn())
        {
            var (taken, underway) = await transactions.RunAsync(take, cancellationToken);
            total += underway;
            if (taken == 0)
            {
                break;
            }
        }

        return total;
    }

    private async Task<(int Taken, int Underway)> TasksAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var items = await unit.Db.TasksToRemindOf(now, atOnceOnly: !hours.IsOpen(now), Batch).AsNoTracking().ToDictionaryAsync(item => item.Id, cancellationToken);
        if (items.Count == 0)
        {
            return (0, 0);
        }

        // Whole tasks are claimed, so that all due steps of one task meet here and can be folded.
        var open = await unit.Db.Promises.AsNoTracking()
            .Where(row => row.ChecklistItemId != null && items.Keys.Contains(row.ChecklistItemId.Value) && row.Status == PromiseStatus.Promised)
            .ToListAsync(cancellationToken);
        var settling = new DueTasks(
            plan,
            hours,
            await policies.InForceAsync(unit.Db, cancellationToken),
            await ParkedTracks.ReadAsync(unit.Db, items.Values.Select(item => item.TrackId), cancellationToken),
            await TrackCalendars.ReadAsync(unit.Db, calendars, items.Values.Select(item => item.TrackId), cancellationToken),
            now);
        var fate = settling.Decide(items, open);
        await ParkedTracks.RestAsync(unit.Db, fate.Resting, cancellationToken);
        await fate.MoveAsync(unit.Db, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Folded, PromiseStatus.Folded, channel: null, reason: null, now, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Dropped, PromiseStatus.Dropped, channel: null, reason: null, now, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Recalled, PromiseStatus.Recalled, channel: null, ReceiptReason.TaskFinished, now, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Ended, PromiseStatus.Recalled, channel: null, ReceiptReason.TrackEnded, now, cancellationToken);
        await ReminderPlan.AddNextAsync(unit.Db, fate.Next, cancellationToken);
        await plan.PlanAgainAsync(unit.Db, [.. fate.Stale.Select(id => items[id])], cancellationToken);
        await DigestFilling.FillAsync(unit.Db, fate.Leaving, items, now, cancellationToken);
        await ContactReminders.PromiseAsync(unit.Db, hours, fate.Leaving, items, now, cancellationToken);
        return (fate.Count, fate.Leaving.Count);
    }

    private async Task<(int Taken, int Underway)> NoticesAsync(UnitOfWork unit, bool atOnceOnly, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await unit.Db.NoticesToGive(now, atOnceOnly, Batch).AsNoTracking().ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return (0, 0);
        }

        var fate = new DueNotices(hours, await ParkedTracks.ReadAsync(unit.Db, due.Where(row => row.TrackId is not null).Select(row => row.TrackId!.Value), cancellationToken), now).Decide(due);
        await ParkedTracks.RestAsync(unit.Db, fate.Resting, cancellationToken);
        await fate.MoveAsync(unit.Db, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Dropped, PromiseStatus.Dropped, channel: null, reason: null, now, cancellationToken);
        await unit.Db.SettleLockedAsync(fate.Ended, PromiseStatus.Recalled, channel: null, ReceiptReason.TrackEnded, now, cancellationToken);
        await DigestFilling.FillAsync(unit.Db, fate.Leaving, items: null, now, cancellationToken);
        return (fate.Count, fate.Leaving.Count);
    }
}
