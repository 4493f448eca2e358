using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Lets workflows go on whose timers have fallen due. Any number of hosts may run it at once: a timer that another one holds is passed over.
/// </summary>
public sealed class DueTimers(Transactions transactions, WorkflowRuntime runtime, TrackEffects effects)
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
        var results = await runtime.ResumeDueTimersAsync(unit.Engine, Batch, cancellationToken);
        foreach (var result in results)
        {
            if (result.Effects.Count > 0 && await unit.Db.Tracks.FindAsync([result.InstanceId], cancellationToken) is { } track)
            {
                await effects.ApplyAsync(unit.Db, track, result.Effects, Actor.System, cancellationToken);
            }
        }

        return results.Count;
    }
}
