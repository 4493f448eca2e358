using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Triggers;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// The one place where it changes which version of a definition is published. What depends on that (what starts instances by itself) follows
/// here, in the same transaction.
/// </summary>
internal static class Publication
{
    /// <summary>Makes a stored version the published one, in place of the one that was.</summary>
    public static Task PublishAsync(UnitOfWork unit, WorkflowDefinition definition, string versionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(unit, definition.DefinitionId, definition, versionId, now, cancellationToken);

    /// <summary>Leaves the definition without a published version.</summary>
    public static Task RetractAsync(UnitOfWork unit, string definitionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(unit, definitionId, definition: null, versionId: null, now, cancellationToken);

    // Two hosts that publish at once meet at the unique index; the second starts over and sees what the first did.
    private static async Task ChangeAsync(UnitOfWork unit, string definitionId, WorkflowDefinition? definition, string? versionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await unit.Db.SaveChangesAsync(cancellationToken);
        await unit.Db.WorkflowDefinitions
            .Where(row => row.DefinitionId == definitionId && row.IsPublished && row.VersionId != versionId)
            .ExecuteUpdateAsync(row => row.SetProperty(version => version.IsPublished, false), cancellationToken);
        if (versionId is not null)
        {
            DateTimeOffset? first = now;
            await unit.Db.WorkflowDefinitions
                .Where(row => row.VersionId == versionId)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(version => version.IsPublished, true)
                        .SetProperty(version => version.IsDraft, false)
                        .SetProperty(version => version.PublishedAt, version => version.PublishedAt ?? first),
                    cancellationToken);
        }

        await unit.Db.WorkflowTriggers.Where(row => row.DefinitionId == definitionId).ExecuteDeleteAsync(cancellationToken);
        if (definition is not null)
        {
            foreach (var trigger in WorkflowTriggers.Of(definition, now))
            {
                unit.Db.WorkflowTriggers.Add(new()
                {
                    Id = Guid.CreateVersion7(now),
                    DefinitionId = definitionId,
                    DefinitionVersionId = versionId!,
                    ActivityId = trigger.ActivityId,
                    Kind = trigger.Kind,
                    StimulusKey = trigger.StimulusKey,
                    DueAt = trigger.DueAt?.ToUniversalTime(),
                });
            }
        }
    }
}
