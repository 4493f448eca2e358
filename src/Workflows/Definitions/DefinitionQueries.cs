using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions;

/// <summary>What administrators see of workflow definitions, drafts included. Always asked of the database, so that two hosts say the same.</summary>
public sealed class DefinitionQueries(Transactions transactions, AccessRights access)
{
    /// <summary>One version of each definition that has such a one, by name.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public async Task<IReadOnlyList<DefinitionVersion>> ListAsync(Actor actor, VersionChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        var versions = await transactions.ReadAsync((db, token) => DefinitionVersions.ReadAsync(db, definitionId: null, token), cancellationToken);
        return
        [
            .. versions.GroupBy(version => version.DefinitionId, StringComparer.Ordinal)
                .Select(all => choice.Among([.. all]))
                .OfType<DefinitionVersion>()
                .OrderBy(version => version.Name, StringComparer.CurrentCulture).ThenBy(version => version.DefinitionId, StringComparer.Ordinal),
        ];
    }

    /// <summary>All definitions, by name.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public async Task<IReadOnlyList<DefinitionOverview>> OverviewAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        var versions = await transactions.ReadAsync((db, token) => DefinitionVersions.ReadAsync(db, definitionId: null, token), cancellationToken);
        return
        [
            .. versions.GroupBy(version => version.DefinitionId, StringComparer.Ordinal)
                .Select(all => new DefinitionOverview
                {
                    Latest = all.First(version => version.IsLatest),
                    Published = all.FirstOrDefault(version => version.IsPublished),
                    Running = all.Sum(version => version.RunningInstances),
                    RunningElsewhere = all.Where(version => !version.IsPublished).Sum(version => version.RunningInstances),
                })
                .OrderBy(row => row.Latest.Name, StringComparer.CurrentCulture).ThenBy(row => row.Latest.DefinitionId, StringComparer.Ordinal),
        ];
    }

    /// <summary>All versions of a definition, newest first; empty where there is none.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public Task<IReadOnlyList<DefinitionVersion>> VersionsAsync(Actor actor, string definitionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => DefinitionVersions.ReadAsync(db, definitionId, token), cancellationToken);
    }

    /// <summary>A version with its content; null where there is none.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public Task<OpenedDefinition?> OpenAsync(Actor actor, string definitionId, VersionChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => DefinitionVersions.OpenAsync(db, definitionId, choice, token), cancellationToken);
    }

    /// <summary>A page of a list of versions.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public Task<DefinitionPage> PageAsync(Actor actor, DefinitionFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => DefinitionPages.ReadAsync(db, filter, token), cancellationToken);
    }

    /// <summary>A version by its own id, a deleted one too, since an instance may still be explained by it; null where there is none.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public async Task<OpenedDefinition?> OpenVersionAsync(Actor actor, string versionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        return await transactions.ReadAsync(
            async (db, token) =>
            {
                var page = await DefinitionPages.ReadAsync(db, new() { Versions = VersionFilter.All, VersionIds = [versionId] }, token);
                return page.Items is [var version]
                    ? new OpenedDefinition(version, await EntityFrameworkQueryableExtensions.SingleAsync(db.WorkflowDefinitions.Where(row => row.VersionId == versionId).Select(row => row.Content), token))
                    : null;
            },
            cancellationToken);
    }

    /// <summary>The other definition whose latest version has a name, in any case; null where the name is free.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public async Task<string?> NameTakenByAsync(Actor actor, string name, string? ownDefinitionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        var named = await transactions.ReadAsync((db, token) => DefinitionPages.ReadAsync(db, new() { Search = name }, token), cancellationToken);
        return named.Items
            .FirstOrDefault(version => string.Equals(version.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase) && !string.Equals(version.DefinitionId, ownDefinitionId, StringComparison.Ordinal))
            ?.DefinitionId;
    }
}
