using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Migration;

/// <summary>Takes open bookmarks over: the same ids, under the target's activities, with timers kept or restarted.</summary>
internal sealed class BookmarkMove(MigrationPlan plan, Burst burst, IReadOnlyDictionary<int, ActivityExecution> executions, List<MigrationReason> reasons)
{
    /// <summary>Those that change.</summary>
    public List<StoredBookmark> Changed(IReadOnlyList<StoredBookmark> open)
    {
        var changed = new List<StoredBookmark>();
        foreach (var before in open)
        {
            if (executions.TryGetValue(before.ExecutionId, out var execution) && Move(before, execution) is var after && after != before)
            {
                changed.Add(after);
            }
        }

        return changed;
    }

    private StoredBookmark Move(StoredBookmark before, ActivityExecution execution)
    {
        var after = before with { ActivityId = execution.Node.Id };
        var policy = plan.Timers.TryGetValue(before.ActivityId, out var own) ? own : plan.DefaultTimerPolicy;
        if (before.DueAt is null || policy == TimerPolicy.Keep || execution.Node.Activity is not ITimedWait timer)
        {
            return after;
        }

        try
        {
            var wait = burst.WaitOf(execution, timer);
            return after with { StimulusKey = wait.StimulusKey, Payload = wait.Payload, DueAt = wait.DueAt?.ToUniversalTime() };
        }
        catch (InputException fault)
        {
            reasons.Add(new MigrationReason(MigrationCodes.TimerFault, before.ActivityId, fault.Message));
            return after;
        }
    }
}
