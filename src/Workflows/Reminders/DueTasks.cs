using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Decides what becomes of the reminders of tasks that are due. Pure: reads and writes nothing.</summary>
internal sealed class DueTasks(ReminderPlan plan, SendingHours hours, IReadOnlyDictionary<string, ReminderPolicy> policies, ParkedTracks tracks, TrackCalendars calendars, DateTimeOffset now)
{
    /// <param name="items">Tasks, claimed.</param>
    /// <param name="open">All their promised reminders, due or not.</param>
    public Fate Decide(IReadOnlyDictionary<Guid, ChecklistItem> items, IReadOnlyCollection<Promise> open)
    {
        var fate = new Fate();
        foreach (var group in open.GroupBy(row => row.ChecklistItemId!.Value))
        {
            Decide(fate, items[group.Key], [.. group]);
        }

        return fate;
    }

    private void Decide(Fate fate, ChecklistItem item, IReadOnlyList<Promise> open)
    {
        Promise[] due = [.. open.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => ReminderPolicy.ParseStep(row.Step!))];
        if (due.Length == 0)
        {
            return;
        }

        var ids = due.Select(row => row.Id);
        if (!item.IsOpen)
        {
            fate.Recalled.AddRange(ids);
        }
        else if (tracks.HasEndedFor(item))
        {
            fate.Ended.AddRange(ids);
        }
        else if (tracks.IsParked(item.TrackId))
        {
            fate.Resting.AddRange(ids);
        }
        else if (policies.GetValueOrDefault(item.ReminderPolicy) is not { } policy || policy.Version != due[^1].PolicyVersion)
        {
            fate.Stale.Add(item.Id);
        }
        else
        {
            Send(fate, item, policy, due, open.Count);
        }
    }

    private void Send(Fate fate, ChecklistItem item, ReminderPolicy policy, Promise[] due, int promised)
    {
        var last = due[^1];
        var late = Lateness.Of(last, now);
        if (late is WhenLate.WaitForDigest && (last.AtOnce ? Lateness.DigestAfter(hours.Window, now) : Lateness.DigestAfter(hours, now)) is { } later)
        {
            fate.Moved.AddRange(due.Select(row => (row.Id, later)));
            return;
        }

        fate.Folded.AddRange(due[..^1].Select(row => row.Id));
        if (late is WhenLate.Drop)
        {
            fate.Dropped.Add(last.Id);
        }
        else
        {
            fate.Leaving.Add(last);
        }

        if (due.Length == promised && plan.Next(item, policy, last.Step!, calendars.Of(item.TrackId), now) is { } next)
        {
            fate.Next.Add(next);
        }
    }
}
