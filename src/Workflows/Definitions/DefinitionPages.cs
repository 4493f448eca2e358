using System.Globalization;
using System.Text;
using System.Text.Json;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions;

/// <summary>Lists versions without reading their contents, but for those on a page.</summary>
internal static class DefinitionPages
{
    // Beyond this a list is not for reading: it fills a drop-down, or finds names.
    private const int LargestDescribed = 200;

    public static async Task<DefinitionPage> ReadAsync(JobbsparDbContext db, DefinitionFilter filter, CancellationToken cancellationToken)
    {
        var all = await VersionsAsync(db, filter, cancellationToken);
        var found = all.Where(row => filter.Versions.Takes(row.IsLatest, row.IsPublished, row.IsDraft, row.Version) && IsFound(row, filter.Search)).ToList();
        var sorted = Sorted(found, filter);
        IReadOnlyList<DefinitionVersion> items = filter.PageSize is { } size ? [.. sorted.Skip((int)Math.Min((long)filter.Page * size, int.MaxValue)).Take(size)] : [.. sorted];
        return new(items, found.Count, await DescriptionsAsync(db, items, cancellationToken));
    }

    private static async Task<List<DefinitionVersion>> VersionsAsync(JobbsparDbContext db, DefinitionFilter filter, CancellationToken cancellationToken)
    {
        var rows = db.WorkflowDefinitions.AsNoTracking();
        rows = filter.VersionIds.Count > 0 ? rows.Where(row => filter.VersionIds.Contains(row.VersionId)) : rows.Where(row => row.DeletedAt == null);
        if (filter.DefinitionIds.Count > 0)
        {
            rows = rows.Where(row => filter.DefinitionIds.Contains(row.DefinitionId));
        }

        // Most lists hold one or two versions of each definition; the others are not fetched at all.
        rows = filter.Versions switch
        {
            { Number: { } number } => rows.Where(row => row.Version == number),
            { IsEither: true } => rows.Where(row => row.IsPublished || row.IsDraft || !db.WorkflowDefinitions.Any(later => later.DefinitionId == row.DefinitionId && later.DeletedAt == null && later.Version > row.Version)),
            { IsPublished: true } => rows.Where(row => row.IsPublished),
            { IsDraft: true } => rows.Where(row => row.IsDraft),
            { IsLatest: true } => rows.Where(row => row.IsDraft || !db.WorkflowDefinitions.Any(later => later.DefinitionId == row.DefinitionId && later.DeletedAt == null && later.Version > row.Version)),
            _ => rows,
        };
        return await rows.Select(row => new DefinitionVersion
        {
            VersionId = row.VersionId,
            DefinitionId = row.DefinitionId,
            Version = row.Version,
            Name = row.Name,
            IsLatest = row.DeletedAt == null
                && (row.IsDraft || !db.WorkflowDefinitions.Any(other => other.DefinitionId == row.DefinitionId && other.DeletedAt == null && (other.IsDraft || other.Version > row.Version))),
            IsPublished = row.IsPublished,
            IsDraft = row.IsDraft,
            IsShipped = row.IsShipped,
            Revision = new DefinitionRevision(row.VersionId, row.Revision),
            CreatedAt = row.CreatedAt,
            PublishedAt = row.PublishedAt,
            ChangedAt = row.ChangedAt,
            ChangedBy = row.ChangedBy,
            RunningInstances = 0,
        }).ToListAsync(cancellationToken);
    }

    private static bool IsFound(DefinitionVersion row, string? search) =>
        string.IsNullOrWhiteSpace(search)
        || row.Name.Contains(search.Trim(), StringComparison.CurrentCultureIgnoreCase)
        || row.DefinitionId.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<DefinitionVersion> Sorted(List<DefinitionVersion> rows, DefinitionFilter filter)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);
        IOrderedEnumerable<DefinitionVersion> sorted = (filter.Order, filter.Descending) switch
        {
            (DefinitionOrder.Created, false) => rows.OrderBy(row => row.CreatedAt),
            (DefinitionOrder.Created, true) => rows.OrderByDescending(row => row.CreatedAt),
            (DefinitionOrder.Version, false) => rows.OrderBy(row => row.Version),
            (DefinitionOrder.Version, true) => rows.OrderByDescending(row => row.Version),
            (_, true) => rows.OrderByDescending(row => row.Name, byName),
            _ => rows.OrderBy(row => row.Name, byName),
        };
        return sorted.ThenBy(row => row.DefinitionId, StringComparer.Ordinal).ThenByDescending(row => row.Version);
    }

    private static async Task<IReadOnlyDictionary<string, string>> DescriptionsAsync(JobbsparDbContext db, IReadOnlyList<DefinitionVersion> items, CancellationToken cancellationToken)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (items.Count is 0 or > LargestDescribed)
        {
            return descriptions;
        }

        var ids = items.Select(item => item.VersionId).ToArray();
        var contents = db.WorkflowDefinitions.Where(row => ids.Contains(row.VersionId)).Select(row => new { row.VersionId, row.Content }).AsAsyncEnumerable();
        await foreach (var row in contents.WithCancellation(cancellationToken))
        {
            if (DescriptionIn(row.Content) is { Length: > 0 } description)
            {
                descriptions[row.VersionId] = description;
            }
        }

        return descriptions;
    }

    /// <summary>The description in a definition's JSON, read no further than to it.</summary>
    private static string? DescriptionIn(string content)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(content), new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isDescription = reader.ValueTextEquals("description"u8);
            reader.Read();
            if (isDescription)
            {
                return reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }
}
