using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Instances;

/// <summary>What an administrator asks of workflow instances. The answers hold ids and codes only.</summary>
public sealed class InstanceQueries(Transactions transactions, WorkflowRuntime runtime, AccessRights access)
{
    /// <summary>Why an instance waits and what would make it go on.</summary>
    /// <returns>Null where there is no such instance, or its definition's version is gone.</returns>
    /// <exception cref="AccessDeniedException">The actor may not see instances.</exception>
    public async Task<WaitingExplanation?> WhyIsItWaitingAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        var found = await transactions.ReadAsync((db, token) => StoredInstances.ReadAsync(db, [instanceId], token), cancellationToken);
        return found is [var (instance, bookmarks)] ? await runtime.ExplainAsync(instance, bookmarks, cancellationToken) : null;
    }

    /// <summary>A page of a list of instances.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see instances.</exception>
    public Task<InstancePage> PageAsync(Actor actor, InstanceFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => InstancePages.ReadAsync(db, filter, token), cancellationToken);
    }

    /// <summary>An instance as in lists; null where there is none.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see instances.</exception>
    public Task<InstanceSummary?> FindAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => InstancePages.FindAsync(db, instanceId, token), cancellationToken);
    }

    /// <summary>An instance with all there is to see of it; null where there is none.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see instances.</exception>
    public async Task<ShownInstance?> OpenAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        var (summary, stored) = await transactions.ReadAsync(
            async (db, token) => (await InstancePages.FindAsync(db, instanceId, token), await StoredInstances.ReadAsync(db, [instanceId], token)),
            cancellationToken);
        if (summary is null || stored is not [var (instance, bookmarks)])
        {
            return null;
        }

        var contents = await runtime.ReadContentsAsync(instance, cancellationToken);
        return new(summary, [.. bookmarks.OrderBy(bookmark => bookmark.CreatedAt).ThenBy(bookmark => bookmark.Id)], contents?.Incidents ?? [], contents);
    }

    /// <summary>What an instance did, oldest first; empty where nothing is kept of it.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see instances.</exception>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        return await transactions.ReadAsync(
            (db, token) => db.WorkflowJournal.Where(row => row.InstanceId == instanceId).OrderBy(row => row.Sequence).Select(row => new JournalEntry
            {
                InstanceId = row.InstanceId,
                Sequence = row.Sequence,
                At = row.At,
                ActivityId = row.ActivityId,
                ActivityType = row.ActivityType,
                ExecutionId = row.ExecutionId,
                Event = row.Event,
                Outcome = row.Outcome,
            }).ToListAsync(token),
            cancellationToken);
    }
}
