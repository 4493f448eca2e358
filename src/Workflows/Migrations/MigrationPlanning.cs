using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Definitions.Rules;
using Jobbspar.Workflows.Migrations.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>What comes before a migration: a proposal, and what it would do. Changes nothing. Administrators only.</summary>
public sealed class MigrationPlanning(Transactions transactions, AccessRights access, WorkflowRuntime runtime)
{
    private const int Page = 200;

    /// <summary>Suggests mappings to a version.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="definitionId">Definition.</param>
    /// <param name="sourceVersionIds">Versions to leave; null for all others with running instances.</param>
    /// <param name="targetVersionId">Version to go to.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="AccessDeniedException">The actor may not move instances.</exception>
    public async Task<Decision<MigrationProposal>> ProposeAsync(
        Actor actor, string definitionId, IReadOnlyList<string>? sourceVersionIds, string targetVersionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        var versions = await transactions.ReadAsync((db, token) => DefinitionVersions.ReadAsync(db, definitionId, token), cancellationToken);
        var chosen = versions
            .Where(version => sourceVersionIds?.Contains(version.VersionId, StringComparer.Ordinal)
                ?? (version.RunningInstances > 0 && !string.Equals(version.VersionId, targetVersionId, StringComparison.Ordinal)))
            .ToList();
        var order = new MigrationOrder
        {
            DefinitionId = definitionId,
            TargetVersionId = targetVersionId,
            Sources = [.. (sourceVersionIds ?? [.. chosen.Select(version => version.VersionId)]).Select(id => new SourceMapping { VersionId = id })],
        };
        var refusals = sourceVersionIds is null && chosen.Count == 0 && versions.Count > 0 ? Refusals.Among(SomethingRunsThatCanBeMoved.Check(0)) : Refused(order, versions);
        if (refusals.Count > 0)
        {
            return Decision<MigrationProposal>.Refuse(refusals);
        }

        var sources = new List<ProposedSource>();
        foreach (var version in chosen)
        {
            sources.Add(new ProposedSource
            {
                VersionId = version.VersionId,
                Version = version.Version,
                RunningInstances = version.RunningInstances,
                Suggestions = await runtime.SuggestMappingAsync(version.VersionId, targetVersionId, cancellationToken) ?? [],
            });
        }

        return Decision<MigrationProposal>.Accept(new MigrationProposal { DefinitionId = definitionId, TargetVersionId = targetVersionId, Sources = sources });
    }

    /// <summary>Says for each running instance concerned whether it would move, and why not.</summary>
    /// <exception cref="AccessDeniedException">The actor may not move instances.</exception>
    public async Task<Decision<MigrationForecast>> DryRunAsync(Actor actor, MigrationOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        access.Demand(actor, AccessAction.MigrateInstances, AccessScope.Nothing);
        var versions = await transactions.ReadAsync((db, token) => DefinitionVersions.ReadAsync(db, order.DefinitionId, token), cancellationToken);
        var refusals = Refused(order, versions);
        if (refusals.Count > 0)
        {
            return Decision<MigrationForecast>.Refuse(refusals);
        }

        var checks = new List<MigrationCheck>();
        foreach (var ids in (await transactions.ReadAsync((db, token) => ConcernedAsync(db, order, token), cancellationToken)).Chunk(Page))
        {
            foreach (var (instance, bookmarks) in await transactions.ReadAsync((db, token) => StoredInstances.ReadAsync(db, ids, token), cancellationToken))
            {
                checks.Add(await runtime.CheckMigrationAsync(instance, bookmarks, order.PlanFor(instance.DefinitionVersionId), cancellationToken));
            }
        }

        return Decision<MigrationForecast>.Accept(new MigrationForecast(checks));
    }

    /// <summary>What is wrong with an order, whatever instances there are.</summary>
    internal static IReadOnlyList<Refusal> Refused(MigrationOrder order, IReadOnlyList<DefinitionVersion> versions) => versions.Count == 0
        ? [DefinitionExists.Refused(order.DefinitionId)]
        : Refusals.Among(
            TargetIsAnotherVersionOfTheDefinition.Check(versions.FirstOrDefault(version => string.Equals(version.VersionId, order.TargetVersionId, StringComparison.Ordinal)), order),
            SourcesAreOtherVersionsOfTheDefinition.Check(order, versions.Select(version => version.VersionId).ToHashSet(StringComparer.Ordinal)));

    /// <summary>The running instances that an order concerns, oldest first.</summary>
    internal static async Task<IReadOnlyList<Guid>> ConcernedAsync(JobbsparDbContext db, MigrationOrder order, CancellationToken cancellationToken)
    {
        var versions = order.Sources.Select(source => source.VersionId).ToList();
        var ids = await db.WorkflowInstances.AsNoTracking()
            .Where(instance => instance.Status == InstanceStatus.Running && versions.Contains(instance.DefinitionVersionId))
            .OrderBy(instance => instance.CreatedAt).ThenBy(instance => instance.Id)
            .Select(instance => instance.Id)
            .ToListAsync(cancellationToken);
        return order.Instances is { } only ? [.. ids.Intersect(only)] : ids;
    }
}
