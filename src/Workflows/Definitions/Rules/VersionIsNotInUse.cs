using System.Globalization;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>Running instances stay with the version they started with, and tracks are explained by it also when they are closed; so it stays.</summary>
internal static class VersionIsNotInUse
{
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(JobbsparDbContext db, IReadOnlyList<DefinitionVersion> versions, CancellationToken cancellationToken)
    {
        var ids = versions.Select(version => version.VersionId).ToHashSet(StringComparer.Ordinal);
        var running = versions.Sum(version => version.RunningInstances) + await PinningAsync(db, ids, cancellationToken);
        var tracks = await db.Tracks.CountAsync(track => ids.Contains(track.DefinitionVersionId), cancellationToken);
        var orders = await db.MigrationBatches.CountAsync(
            batch => ids.Contains(batch.TargetVersionId) && (batch.State == MigrationBatchState.Running || batch.State == MigrationBatchState.Paused), cancellationToken);
        return Refusals.Among(
            running == 0 ? null : new() { Rule = "VersionRunsNoInstance", Arguments = [running.ToString(CultureInfo.InvariantCulture)] },
            tracks == 0 ? null : new() { Rule = "VersionBelongsToNoTrack", Arguments = [tracks.ToString(CultureInfo.InvariantCulture)] },
            orders == 0 ? null : new() { Rule = "NoOpenMigrationLeadsToTheVersion", Arguments = [orders.ToString(CultureInfo.InvariantCulture)] });
    }

    /// <summary>Running instances of other definitions that use one of these versions as an activity; what they use stands in their state.</summary>
    private static async Task<int> PinningAsync(JobbsparDbContext db, HashSet<string> versions, CancellationToken cancellationToken)
    {
        var states = from instance in db.WorkflowInstances
                     join definition in db.WorkflowDefinitions on instance.DefinitionVersionId equals definition.VersionId
                     where instance.Status == InstanceStatus.Running && definition.Content.Contains("workflowDefinitionId")
                     select instance.State;
        var count = 0;
        await foreach (var state in states.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count += PinnedVersions.In(state).Any(versions.Contains) ? 1 : 0;
        }

        return count;
    }
}
