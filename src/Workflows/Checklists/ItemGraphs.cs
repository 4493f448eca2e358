using System.Collections.Concurrent;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Item graphs by definition version. A version never changes, so each is read once.</summary>
public sealed class ItemGraphs(IDefinitionSource definitions, ChecklistCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, ItemGraph> known = new(StringComparer.Ordinal);

    /// <summary>The graph of a version.</summary>
    /// <exception cref="InvalidOperationException">The version is gone.</exception>
    public async ValueTask<ItemGraph> FindAsync(string versionId, CancellationToken cancellationToken)
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
