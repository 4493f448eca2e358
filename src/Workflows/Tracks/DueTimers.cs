using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Lets workflows go on whose timers have fallen due. Any number of hosts may run it at once: a timer that another one holds is passed over.
/// </summary>
public sealed class DueTimers(Transactions transactions, WorkflowRuntime runtime, TrackEffects effects, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>Runs until no timer is due.</summary>
    /// <returns>Number of timers that fired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        int fired;
        do
        {
            fired = await transactions.RunAsync(FireAsync, cancellationToken);
            total += fired;
        }
        while (fired == Batch);

        return total;
    }

    private async Task<int> FireAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        var due = await unit.Engine.ClaimDueTimersAsync(clock.GetUtcNow(), Batch, cancellationToken);
        foreach (var timer in due)
        {
            var result = await runtime.ResumeAsync(
                unit.Engine,
                new ResumeBookmark { InstanceId = timer.InstanceId, BookmarkId = timer.Id },
                cancellationToken);
            if (result.Effects.Count > 0 && await unit.Db.Tracks.FindAsync([timer.InstanceId], cancellationToken) is { } track)
            {
                await effects.ApplyAsync(unit.Db, track, result.Effects, Actor.System, cancellationToken);
            }
        }

        return due.Count;
    }
}
