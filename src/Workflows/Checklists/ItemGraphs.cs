using System.Collections.Concurrent;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Item graphs by definition version. A version never changes, so each is read once.</summary>
public sealed class ItemGraphs(IDefinitionSource definitions, ChecklistCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, ItemGraph> known = new(StringComparer.Ordinal);

    /// <summary>The graph of a track: of the version that it is pinned to, and of those that its employers and participants follow. One statement.</summary>
    /// <exception cref="InvalidOperationException">A version is gone.</exception>
    public async ValueTask<ItemGraph> OfTrackAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var below = await db.WorkflowInstances
            .Where(row => row.ParentInstanceId == track.Id)
            .Select(row => row.DefinitionVersionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        string[] versions = [track.DefinitionVersionId, .. below.Order(StringComparer.Ordinal)];
        var key = string.Join('\n', versions);
        if (known.TryGetValue(key, out var graph))
        {
            return graph;
        }

        var graphs = new List<ItemGraph>();
        foreach (var version in versions.Distinct(StringComparer.Ordinal))
        {
            graphs.Add(await FindAsync(version, cancellationToken));
        }

        return known.GetOrAdd(key, ItemGraph.Together(graphs));
    }

    /// <summary>The graph of a version.</summary>
    /// <exception cref="InvalidOperationException">The version is gone.</exception>
    private async ValueTask<ItemGraph> FindAsync(string versionId, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(versionId, out var graph))
        {
            return graph;
        }

        var definition = await definitions.FindVersionAsync(versionId, cancellationToken)
            ?? throw new InvalidOperationException($"The workflow definition version '{versionId}' is not stored.");
        return known.GetOrAdd(versionId, ItemGraph.Of(definition, catalogue));
    }
}
