using System.Text.Json;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>
/// Carries out open batches. Any number of hosts may run it at once: an item that another one holds is passed over. The item, the instance and
/// what follows it are settled in one transaction, so a host that dies leaves its item waiting for the next.
/// </summary>
public sealed class MigrationRun(Transactions transactions, WorkflowRuntime runtime, MigratedTracks tracks, TimeProvider clock)
{
    /// <summary>Runs until nothing waits in a batch that is running, or until it is cancelled.</summary>
    /// <returns>Number of instances settled.</returns>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached; what was begun still waits.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Most of the time there is nothing; asking that takes no lock.
        if (!await transactions.ReadAsync((db, token) => db.MigrationBatches.AnyAsync(batch => batch.State == MigrationBatchState.Running, token), cancellationToken))
        {
            return 0;
        }

        var settled = 0;
        while (await SettleNextAsync(cancellationToken))
        {
            settled++;
        }

        await transactions.RunAsync((unit, token) => CompleteAsync(unit.Db, token), cancellationToken);
        return settled;
    }

    /// <returns>False where nothing waits.</returns>
    private async Task<bool> SettleNextAsync(CancellationToken cancellationToken)
    {
        MigrationItem? claimed = null;
        try
        {
            await transactions.RunAsync(
                async (unit, token) =>
                {
                    claimed = await unit.Db.NextToMigrate().ToListAsync(token) is [var next] ? next : null;
                    if (claimed is not null)
                    {
                        await SettleAsync(unit, claimed, token);
                    }
                },
                cancellationToken);
        }
        catch (Exception fault) when (claimed is not null && fault is not (OperationCanceledException or DatabaseUnavailableException))
        {
            // One instance that cannot be read or written must not hold up the others; what went wrong stands in its row.
            await transactions.RunAsync((unit, token) => FailAsync(unit.Db, claimed, fault, token), cancellationToken);
        }

        return claimed is not null;
    }

    private async Task SettleAsync(UnitOfWork unit, MigrationItem item, CancellationToken cancellationToken)
    {
        var batch = await unit.Db.MigrationBatches.AsNoTracking().SingleAsync(row => row.Id == item.BatchId, cancellationToken);
        var order = JsonSerializer.Deserialize<MigrationOrder>(batch.Plan)!;
        var instance = await unit.Engine.LockInstanceAsync(item.InstanceId, cancellationToken);
        var plan = order.PlanFor(instance?.DefinitionVersionId ?? "");
        var result = await runtime.MigrateAsync(unit.Engine, new MigrateInstance { InstanceId = item.InstanceId, Plan = plan }, cancellationToken);
        item.State = StateAfter(result);
        item.Reasons = MigrationReasons.ToJson(result.Reasons);
        item.SettledAt = clock.GetUtcNow();
        if (result.Instance is { } moved)
        {
            await tracks.FollowAsync(unit.Db, moved, plan, batch.CreatedBy, cancellationToken);
        }
    }

    private static MigrationItemState StateAfter(MigrationResult result) => result.Outcome switch
    {
        MigrationOutcome.Migrated => MigrationItemState.Migrated,
        MigrationOutcome.NeedsMapping => MigrationItemState.NeedsMapping,
        MigrationOutcome.Cannot when result.Reasons is not [{ Code: MigrationCodes.Finished }] => MigrationItemState.Cannot,
        _ => MigrationItemState.Skipped,
    };

    private async Task FailAsync(JobbsparDbContext db, MigrationItem claimed, Exception fault, CancellationToken cancellationToken)
    {
        var row = await db.MigrationItems.SingleAsync(item => item.BatchId == claimed.BatchId && item.InstanceId == claimed.InstanceId, cancellationToken);
        if (row.State is MigrationItemState.Waiting)
        {
            row.State = MigrationItemState.Failed;
            row.Reasons = MigrationReasons.ToJson([new MigrationReason(MigrationReasons.Fault, Detail: fault.Message)]);
            row.SettledAt = clock.GetUtcNow();
        }
    }

    // An item that another host holds still counts as waiting; that host completes the batch when it finds no more.
    private async Task CompleteAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await db.MigrationBatches
            .Where(batch => batch.State == MigrationBatchState.Running && !db.MigrationItems.Any(item => item.BatchId == batch.Id && item.State == MigrationItemState.Waiting))
            .ExecuteUpdateAsync(
                batch => batch
                    .SetProperty(row => row.State, MigrationBatchState.Completed)
                    .SetProperty(row => row.EndedAt, now)
                    .SetProperty(row => row.Version, row => row.Version + 1),
                cancellationToken);
    }
}
