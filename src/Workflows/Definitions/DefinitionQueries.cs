using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;

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
}
