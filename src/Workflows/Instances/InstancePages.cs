using System.Linq.Expressions;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Instances;

/// <summary>Lists instances without reading their states.</summary>
internal static class InstancePages
{
    public static async Task<InstancePage> ReadAsync(JobbsparDbContext db, InstanceFilter filter, CancellationToken cancellationToken)
    {
        var rows = Filtered(db, filter);
        var total = await rows.CountAsync(cancellationToken);
        var skipped = (int)Math.Min((long)filter.Page * filter.PageSize, int.MaxValue);

        // The page is found by ids alone: what is told of an instance would else be looked up for every row that is skipped.
        var page = Sorted(rows, filter).Select(row => row.Id).Skip(skipped).Take(filter.PageSize);
        var shown = db.WorkflowInstances.AsNoTracking().Where(row => page.Contains(row.Id));
        return new(await Sorted(shown, filter).Select(Summary(db)).ToListAsync(cancellationToken), total);
    }

    public static async Task<InstanceSummary?> FindAsync(JobbsparDbContext db, Guid instanceId, CancellationToken cancellationToken) =>
        await db.WorkflowInstances.AsNoTracking().Where(row => row.Id == instanceId).Select(Summary(db)).FirstOrDefaultAsync(cancellationToken);

    private static Expression<Func<WorkflowInstanceRow, InstanceSummary>> Summary(JobbsparDbContext db) => row => new InstanceSummary
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        DefinitionVersionId = row.DefinitionVersionId,
        Version = row.DefinitionVersion,
        Name = db.Tracks.Where(track => track.Id == row.Id).Select(track => track.PublicCode).FirstOrDefault() ?? row.Name,
        IsOfTrack = db.Tracks.Any(track => track.Id == row.Id),
        CorrelationId = row.CorrelationId,
        ParentInstanceId = row.ParentInstanceId,
        Status = row.Status,
        SubStatus = row.SubStatus,
        IncidentCount = row.IncidentCount,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        FinishedAt = row.FinishedAt,
    };

    private static IQueryable<WorkflowInstanceRow> Filtered(JobbsparDbContext db, InstanceFilter filter)
    {
        var rows = db.WorkflowInstances.AsNoTracking();
        if (filter.DefinitionIds.Count > 0)
        {
            rows = rows.Where(row => filter.DefinitionIds.Contains(row.DefinitionId));
        }

        if (filter.DefinitionVersionId is { } versionId)
        {
            rows = rows.Where(row => row.DefinitionVersionId == versionId);
        }

        if (filter.Version is { } version)
        {
            rows = rows.Where(row => row.DefinitionVersion == version);
        }

        if (filter.CorrelationId is { Length: > 0 } correlation)
        {
            rows = rows.Where(row => row.CorrelationId == correlation);
        }

        if (filter.Statuses.Count > 0)
        {
            rows = rows.Where(row => filter.Statuses.Contains(row.Status));
        }

        if (filter.SubStatuses.Count > 0)
        {
            rows = rows.Where(row => filter.SubStatuses.Contains(row.SubStatus));
        }

        if (filter.HasIncidents is { } hasIncidents)
        {
            rows = rows.Where(row => row.IncidentCount > 0 == hasIncidents);
        }

        rows = filter.Instants.Aggregate(rows, Within);
        return Searched(db, rows, filter.Search?.Trim());
    }

    private static IQueryable<WorkflowInstanceRow> Searched(JobbsparDbContext db, IQueryable<WorkflowInstanceRow> rows, string? search)
    {
        if (string.IsNullOrEmpty(search))
        {
            return rows;
        }

        if (Guid.TryParse(search, out var id))
        {
            return rows.Where(row => row.Id == id || row.CorrelationId == search);
        }

        // Public codes are written in capitals.
        var code = search.ToUpperInvariant();
        return rows.Where(row => row.Name!.Contains(search) || row.CorrelationId!.Contains(search) || db.Tracks.Any(track => track.Id == row.Id && track.PublicCode.Contains(code)));
    }

    private static IQueryable<WorkflowInstanceRow> Within(IQueryable<WorkflowInstanceRow> rows, InstantFilter filter)
    {
        if (filter.From is { } from)
        {
            rows = filter.Of switch
            {
                InstanceOrder.Updated => rows.Where(row => row.UpdatedAt >= from),
                InstanceOrder.Finished => rows.Where(row => row.FinishedAt >= from),
                _ => rows.Where(row => row.CreatedAt >= from),
            };
        }

        if (filter.Before is { } before)
        {
            rows = filter.Of switch
            {
                InstanceOrder.Updated => rows.Where(row => row.UpdatedAt < before),
                InstanceOrder.Finished => rows.Where(row => row.FinishedAt < before),
                _ => rows.Where(row => row.CreatedAt < before),
            };
        }

        return rows;
    }

    private static IOrderedQueryable<WorkflowInstanceRow> Sorted(IQueryable<WorkflowInstanceRow> rows, InstanceFilter filter) => (filter.Order, filter.Descending) switch
    {
        (InstanceOrder.Updated, false) => rows.OrderBy(row => row.UpdatedAt).ThenBy(row => row.Id),
        (InstanceOrder.Updated, true) => rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id),
        (InstanceOrder.Finished, false) => rows.OrderBy(row => row.FinishedAt).ThenBy(row => row.Id),
        (InstanceOrder.Finished, true) => rows.OrderByDescending(row => row.FinishedAt).ThenByDescending(row => row.Id),
        (InstanceOrder.Name, false) => rows.OrderBy(row => row.Name).ThenBy(row => row.Id),
        (InstanceOrder.Name, true) => rows.OrderByDescending(row => row.Name).ThenByDescending(row => row.Id),
        (_, false) => rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id),
        _ => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
    };
}
