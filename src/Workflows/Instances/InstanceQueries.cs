using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;

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
}
