using System.Collections.Concurrent;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// Definitions in the database, version by version, as instances run from them. What was published never changes, so each version is read
/// and parsed once per host. Drafts are not found here: no instance may be pinned to what still changes.
/// </summary>
public sealed class DefinitionStore(Transactions transactions, DefinitionValidator validator, TimeProvider clock) : IDefinitionSource
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> versions = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async ValueTask<WorkflowDefinition?> FindVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        if (versions.TryGetValue(versionId, out var known))
        {
            return known;
        }

        var content = await transactions.ReadAsync(
            (db, token) => db.WorkflowDefinitions.Where(row => row.VersionId == versionId && !row.IsDraft).Select(row => row.Content).FirstOrDefaultAsync(token),
            cancellationToken);
        return content is null ? null : versions.GetOrAdd(versionId, _ => WorkflowDefinition.Parse(content));
    }

    /// <summary>Asks the database which version is published, because another host may have published one meanwhile.</summary>
    public async ValueTask<WorkflowDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken)
    {
        var versionId = await transactions.ReadAsync(
            (db, token) => db.WorkflowDefinitions.Where(row => row.DefinitionId == definitionId && row.IsPublished).Select(row => row.VersionId).FirstOrDefaultAsync(token),
            cancellationToken);
        return versionId is null ? null : await FindVersionAsync(versionId, cancellationToken);
    }

    /// <summary>Takes in what an administrator made: it becomes a new, published version unless the published one says the same.</summary>
    /// <exception cref="DefinitionRefusedException">Validation found errors; nothing was stored.</exception>
    public Task<DefinitionImport> ImportAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ImportAsync(definition, isShipped: false, cancellationToken);

    /// <summary>
    /// Takes in what came with the product. Content that was taken in before does nothing, even where a later one followed it:
    /// so an older host that restarts during an upgrade does not push the newer content aside. New content becomes a new version; it is
    /// published unless an administrator's own version is.
    /// </summary>
    /// <exception cref="DefinitionRefusedException">Validation found errors; nothing was stored.</exception>
    public Task<DefinitionImport> ImportShippedAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ImportAsync(definition, isShipped: true, cancellationToken);

    private async Task<DefinitionImport> ImportAsync(WorkflowDefinition definition, bool isShipped, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionIdentity.Check(definition);
        var findings = validator.Validate(definition);
        if (findings.Any(finding => finding.Severity is FindingSeverity.Error))
        {
            throw new DefinitionRefusedException(definition.DefinitionId, findings);
        }

        return await transactions.RunAsync((unit, token) => StoreAsync(unit, definition, isShipped, author: null, token), cancellationToken);
    }

    /// <summary>Stores content that validation let through as a new version, and publishes it where that is right.</summary>
    internal async Task<DefinitionImport> StoreAsync(UnitOfWork unit, WorkflowDefinition definition, bool isShipped, Guid? author, CancellationToken cancellationToken)
    {
        var hash = DefinitionContent.Hash(definition);
        var stored = await unit.Db.WorkflowDefinitions.AsNoTracking()
            .Where(row => row.DefinitionId == definition.DefinitionId)
            .Select(row => new { row.VersionId, row.Version, row.ContentHash, row.IsShipped, row.IsPublished, row.PublishedAt })
            .ToListAsync(cancellationToken);
        var same = stored.Find(row => string.Equals(row.ContentHash, hash, StringComparison.Ordinal) && (isShipped ? row.IsShipped : row.IsPublished));
        if (same is not null)
        {
            return new(same.VersionId, same.Version, DefinitionImportOutcome.Unchanged);
        }

        // What an administrator published stays, and so does her retraction of everything.
        var published = stored.Find(row => row.IsPublished);
        var publish = !isShipped || (published is null ? stored.TrueForAll(row => row.PublishedAt is null) : published.IsShipped);
        var now = clock.GetUtcNow();
        var number = stored.Count == 0 ? 1 : stored.Max(row => row.Version) + 1;
        var versionId = DefinitionIdentity.OfVersion(definition.DefinitionId, number);
        unit.Db.WorkflowDefinitions.Add(new()
        {
            VersionId = versionId,
            DefinitionId = definition.DefinitionId,
            Version = number,
            Name = definition.Name,
            Content = DefinitionContent.AsVersion(definition, versionId, number),
            ContentHash = hash,
            IsShipped = isShipped,
            IsPublished = false,
            CreatedAt = now,
            ChangedBy = author,
        });
        if (publish)
        {
            await Publication.PublishAsync(unit, definition, versionId, now, cancellationToken);
        }

        return new(versionId, number, publish ? DefinitionImportOutcome.Published : DefinitionImportOutcome.StoredUnpublished);
    }
}
