using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Migrations.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>
/// Orders to move running instances. Each method is one transaction; the moving itself is <see cref="MigrationRun"/>'s. Administrators only:
/// all throw <see cref="AccessDeniedException"/> for others, and where the batch does not exist.
/// </summary>
public sealed class MigrationBatches(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Starts a batch over the instances that run now.</summary>
    /// <returns>The batch's id, or what is wrong with the order.</returns>
    public Task<Decision<Guid>> CreateAsync(Actor actor, MigrationOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        return transactions.RunAsync((unit, token) => CreateAsync(unit.Db, actor, order, token), cancellationToken);
    }

    /// <summary>Pauses a batch: the instance that a host has in hand is still finished, no other is begun.</summary>
    public Task<Decision<Guid>> PauseAsync(Actor actor, Guid batchId, CancellationToken cancellationToken) =>
        ChangeAsync(actor, batchId, MigrationBatchState.Paused, AuditAction.MigrationPaused, cancellationToken);

    /// <summary>Lets a paused batch go on.</summary>
    public Task<Decision<Guid>> ResumeAsync(Actor actor, Guid batchId, CancellationToken cancellationToken) =>
        ChangeAsync(actor, batchId, MigrationBatchState.Running, AuditAction.MigrationResumed, cancellationToken);

    /// <summary>Ends a batch: what waits is skipped, what was moved stays moved.</summary>
    public Task<Decision<Guid>> StopAsync(Actor actor, Guid batchId, CancellationToken cancellationToken) =>
        ChangeAsync(actor, batchId, MigrationBatchState.Stopped, AuditAction.MigrationStopped, cancellationToken);

    /// <summary>All batches, newest first.</summary>
    public Task<IReadOnlyList<MigrationBatchRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => RowsAsync(db, db.MigrationBatches, token), cancellationToken);
    }

    /// <summary>One batch.</summary>
    public async Task<MigrationBatchRow> GetAsync(Actor actor, Guid batchId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        var rows = await transactions.ReadAsync((db, token) => RowsAsync(db, db.MigrationBatches.Where(batch => batch.Id == batchId), token), cancellationToken);
        return rows.Count == 1 ? rows[0] : throw new AccessDeniedException(nameof(AccessAction.MigrateInstances));
    }

    /// <summary>The instances of a batch.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="batchId">Batch.</param>
    /// <param name="state">Only those of which this became; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<IReadOnlyList<MigrationItemRow>> ItemsAsync(Actor actor, Guid batchId, MigrationItemState? state, int skip, int take, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => ItemsAsync(db, batchId, state, skip, take, token), cancellationToken);
    }

    private static async Task<IReadOnlyList<MigrationItemRow>> ItemsAsync(JobbsparDbContext db, Guid batchId, MigrationItemState? state, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.MigrationItems
            where item.BatchId == batchId && (state == null || item.State == state)
            join track in db.Tracks on item.InstanceId equals track.Id into tracks
            from track in tracks.DefaultIfEmpty()
            orderby item.InstanceId
            select new { item.InstanceId, TrackCode = track == null ? null : track.PublicCode, item.State, item.Reasons, item.SettledAt }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new MigrationItemRow
            {
                InstanceId = row.InstanceId,
                TrackCode = row.TrackCode,
                State = row.State,
                Reasons = MigrationReasons.Read(row.Reasons),
                SettledAt = row.SettledAt,
            }),
        ];
    }

    private static async Task<IReadOnlyList<MigrationBatchRow>> RowsAsync(JobbsparDbContext db, IQueryable<MigrationBatch> batches, CancellationToken cancellationToken)
    {
        var rows = await batches.OrderByDescending(batch => batch.CreatedAt).ThenByDescending(batch => batch.Id).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(batch => batch.Id);
        var counts = await db.MigrationItems
            .Where(item => ids.Contains(item.BatchId))
            .GroupBy(item => new { item.BatchId, item.State })
            .Select(group => new { group.Key.BatchId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(batch => new MigrationBatchRow
            {
                Id = batch.Id,
                DefinitionId = batch.DefinitionId,
                TargetVersionId = batch.TargetVersionId,
                State = batch.State,
                Total = batch.Total,
                Counts = counts.Where(row => row.BatchId == batch.Id).ToDictionary(row => row.State, row => row.Count),
                CreatedAt = batch.CreatedAt,
                CreatedBy = batch.CreatedBy,
                EndedAt = batch.EndedAt,
            }),
        ];
    }

    private async Task<Decision<Guid>> CreateAsync(JobbsparDbContext db, Actor actor, MigrationOrder order, CancellationToken cancellationToken)
    {
        var versions = await DefinitionVersions.ReadAsync(db, order.DefinitionId, cancellationToken);
        var refusals = MigrationPlanning.Refused(order, versions);
        if (refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(refusals);
        }

        var instances = await MigrationPlanning.ConcernedAsync(db, order, cancellationToken);
        if (SomethingRunsThatCanBeMoved.Check(instances.Count) is { } nothing)
        {
            return Decision<Guid>.Refuse(nothing);
        }

        var now = clock.GetUtcNow();
        var batch = new MigrationBatch
        {
            Id = Guid.CreateVersion7(now),
            DefinitionId = order.DefinitionId,
            TargetVersionId = order.TargetVersionId,
            Plan = JsonSerializer.Serialize(order),
            State = MigrationBatchState.Running,
            Total = instances.Count,
            CreatedAt = now,
            CreatedBy = actor.UserId,
        };
        db.MigrationBatches.Add(batch);
        db.MigrationItems.AddRange(instances.Select(id => new MigrationItem { BatchId = batch.Id, InstanceId = id, State = MigrationItemState.Waiting }));
        Audit(db, actor, AuditAction.MigrationOrdered, batch);
        return Decision<Guid>.Accept(batch.Id);
    }

    private Task<Decision<Guid>> ChangeAsync(Actor actor, Guid batchId, MigrationBatchState state, string action, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var batch = await unit.Db.MigrationBatches.SingleOrDefaultAsync(row => row.Id == batchId, token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.MigrateInstances));
                if (batch.State == state)
                {
                    return Decision<Guid>.Accept(batchId);
                }

                if (BatchIsStillOpen.Check(batch) is { } ended)
                {
                    return Decision<Guid>.Refuse(ended);
                }

                batch.State = state;
                Audit(unit.Db, actor, action, batch);
                if (state is MigrationBatchState.Stopped)
                {
                    batch.EndedAt = clock.GetUtcNow();
                    await SkipWaitingAsync(unit.Db, batch, token);
                }

                return Decision<Guid>.Accept(batchId);
            },
            cancellationToken);
    }

    // An item that a host holds is waited for, and then is no longer waiting.
    private static Task<int> SkipWaitingAsync(JobbsparDbContext db, MigrationBatch batch, CancellationToken cancellationToken) =>
        db.MigrationItems
            .Where(item => item.BatchId == batch.Id && item.State == MigrationItemState.Waiting)
            .ExecuteUpdateAsync(item => item.SetProperty(row => row.State, MigrationItemState.Skipped).SetProperty(row => row.SettledAt, batch.EndedAt), cancellationToken);

    private void Audit(JobbsparDbContext db, Actor actor, string action, MigrationBatch batch) => db.AuditEvents.Add(AuditEntry.OfMigration(
        actor,
        action,
        batch.Id,
        clock.GetUtcNow(),
        ("definition", batch.DefinitionId),
        ("version", batch.TargetVersionId),
        ("count", batch.Total.ToString(CultureInfo.InvariantCulture))));
}
