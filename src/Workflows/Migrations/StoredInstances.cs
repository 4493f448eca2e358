using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>Reads instances as the engine sees them, without holding them.</summary>
internal static class StoredInstances
{
    public static async Task<IReadOnlyList<(StoredInstance Instance, IReadOnlyList<StoredBookmark> Bookmarks)>> ReadAsync(
        JobbsparDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var instances = await db.WorkflowInstances.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var bookmarks = (await db.WorkflowBookmarks.AsNoTracking().Where(row => ids.Contains(row.InstanceId)).ToListAsync(cancellationToken)).ToLookup(row => row.InstanceId, Bookmark);
        return [.. instances.Select(row => (Instance(row), (IReadOnlyList<StoredBookmark>)[.. bookmarks[row.Id]]))];
    }

    private static StoredInstance Instance(WorkflowInstanceRow row) => new()
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        DefinitionVersionId = row.DefinitionVersionId,
        DefinitionVersion = row.DefinitionVersion,
        Name = row.Name,
        CorrelationId = row.CorrelationId,
        ParentInstanceId = row.ParentInstanceId,
        Status = row.Status,
        SubStatus = row.SubStatus,
        State = row.State,
        Revision = row.Revision,
        JournalSequence = row.JournalSequence,
        IncidentCount = row.IncidentCount,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        FinishedAt = row.FinishedAt,
    };

    private static StoredBookmark Bookmark(WorkflowBookmarkRow row) => new()
    {
        Id = row.Id,
        InstanceId = row.InstanceId,
        ActivityId = row.ActivityId,
        ExecutionId = row.ExecutionId,
        Kind = row.Kind,
        StimulusKey = row.StimulusKey,
        Payload = row.Payload,
        DueAt = row.DueAt,
        CreatedAt = row.CreatedAt,
    };
}
