using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions;

/// <summary>Reads versions without their content, which may be megabytes each.</summary>
internal static class DefinitionVersions
{
    /// <summary>Versions that are not deleted, by definition and number, newest first.</summary>
    /// <param name="db">Database.</param>
    /// <param name="definitionId">One definition; null for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<IReadOnlyList<DefinitionVersion>> ReadAsync(JobbsparDbContext db, string? definitionId, CancellationToken cancellationToken)
    {
        var rows = await db.WorkflowDefinitions.AsNoTracking()
            .Where(row => row.DeletedAt == null && (definitionId == null || row.DefinitionId == definitionId))
            .OrderBy(row => row.DefinitionId).ThenByDescending(row => row.Version)
            .Select(row => new DefinitionVersion
            {
                VersionId = row.VersionId,
                DefinitionId = row.DefinitionId,
                Version = row.Version,
                Name = row.Name,
                IsLatest = false,
                IsPublished = row.IsPublished,
                IsDraft = row.IsDraft,
                IsShipped = row.IsShipped,
                Revision = new DefinitionRevision(row.VersionId, row.Revision),
                CreatedAt = row.CreatedAt,
                PublishedAt = row.PublishedAt,
                ChangedAt = row.ChangedAt,
                ChangedBy = row.ChangedBy,
                SeenByAuthor = DefinitionRevision.Parse(row.SeenByAuthor),
                RunningInstances = 0,
            })
            .ToListAsync(cancellationToken);
        var running = await db.WorkflowInstances
            .Where(instance => instance.Status == InstanceStatus.Running && (definitionId == null || instance.DefinitionId == definitionId))
            .GroupBy(instance => instance.DefinitionVersionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
        var latest = rows.GroupBy(row => row.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.FirstOrDefault(version => version.IsDraft) ?? versions.First())
            .Select(version => version.VersionId)
            .ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => row with { IsLatest = latest.Contains(row.VersionId), RunningInstances = running.GetValueOrDefault(row.VersionId) })];
    }

    /// <summary>A version with its content; null where there is none.</summary>
    public static async Task<OpenedDefinition?> OpenAsync(JobbsparDbContext db, string definitionId, VersionChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Among(await DefinitionVersions.ReadAsync(db, definitionId, cancellationToken)) is not { } version)
        {
            return null;
        }

        // Content and revision in one statement: a draft may be saved between this one and the one above.
        var read = await db.WorkflowDefinitions
            .Where(row => row.VersionId == version.VersionId)
            .Select(row => new { row.Content, row.Revision })
            .SingleAsync(cancellationToken);
        return new(version with { Revision = version.Revision with { Revision = read.Revision } }, read.Content);
    }
}
