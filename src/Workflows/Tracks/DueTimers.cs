using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Lets workflows go on whose timers have fallen due. Any number of hosts may run it at once: a timer that another one holds is passed over.
/// A timer that cannot fire is put off, so that those behind it go on.
/// </summary>
public sealed partial class DueTimers(Transactions transactions, WorkflowRuntime runtime, TrackSteps steps, TimeProvider clock, ILogger<DueTimers> log)
{
    private const int Batch = 50;

    /// <summary>Runs until no timer is due.</summary>
    /// <returns>Number of timers that fired.</returns>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        var (fired, claimed) = (0, 0);
        do
        {
            (fired, claimed) = await FireBatchAsync(cancellationToken);
            total += fired;
        }
        while (claimed == Batch);

        return total;
    }

    private async Task<(int Fired, int Claimed)> FireBatchAsync(CancellationToken cancellationToken)
    {
        var claimed = new List<StoredBookmark>();
        try
        {
            return await transactions.RunAsync((unit, token) => FireAsync(unit, Batch, claimed, token), cancellationToken);
        }
        catch (Exception fault) when (IsOfOneTimer(fault) && claimed.Count > 0)
        {
            BatchFailed(claimed.Count, fault.GetType().Name);
            return (await FireOneByOneAsync(claimed.Count, cancellationToken), claimed.Count);
        }
    }

    // One of them spoils it for all in its transaction, so each gets one of its own.
    private async Task<int> FireOneByOneAsync(int count, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            var claimed = new List<StoredBookmark>();
            try
            {
                var (fired, taken) = await transactions.RunAsync((unit, token) => FireAsync(unit, 1, claimed, token), cancellationToken);
                total += fired;
                if (taken == 0)
                {
                    break;
                }
            }
            catch (Exception fault) when (IsOfOneTimer(fault) && claimed is [var timer])
            {
                TimerFailed(timer.Id, timer.InstanceId, timer.ActivityId, timer.Failures + 1, fault.GetType().Name);
                await transactions.RunAsync((unit, token) => runtime.PutOffTimerAsync(unit.Engine, timer, token).AsTask(), cancellationToken);
            }
        }

        return total;
    }

    private async Task<(int Fired, int Claimed)> FireAsync(UnitOfWork unit, int limit, List<StoredBookmark> claimed, CancellationToken cancellationToken)
    {
        claimed.Clear();
        claimed.AddRange(await unit.Engine.ClaimDueTimersAsync(clock.GetUtcNow(), limit, cancellationToken));
        var results = new List<CommandResult>(claimed.Count);
        foreach (var timer in claimed)
        {
            var result = await runtime.ResumeTimerAsync(unit.Engine, timer, cancellationToken);
            if (result.Outcome is CommandOutcome.NotFound)
            {
                TimerResumedNothing(timer.Id, timer.InstanceId, timer.ActivityId);
            }

            results.Add(result);
        }

        await steps.CarryOutAsync(unit, results, own: null, Actor.System, cancellationToken);
        return (results.Count(result => result.Outcome is CommandOutcome.Resumed), claimed.Count);
    }

    private static bool IsOfOneTimer(Exception fault) => fault is not (OperationCanceledException or DatabaseUnavailableException or OutOfMemoryException);

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} timers could not fire ({Fault}); they are fired one by one.")]
    private partial void BatchFailed(int count, string fault);

    [LoggerMessage(LogLevel.Error, "Timer {BookmarkId} of workflow instance {InstanceId}, activity {ActivityId}, could not fire for the {Attempt}. time ({Fault}); it is put off.")]
    private partial void TimerFailed(Guid bookmarkId, Guid instanceId, string activityId, int attempt, string fault);

    [LoggerMessage(LogLevel.Error, "Timer {BookmarkId} of workflow instance {InstanceId}, activity {ActivityId}, is put off: the definition version of the instance is gone.")]
    private partial void TimerResumedNothing(Guid bookmarkId, Guid instanceId, string activityId);
}
