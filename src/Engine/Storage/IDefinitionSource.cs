using Jobbspar.Engine.Definitions;

namespace Jobbspar.Engine.Storage;

/// <summary>Where the engine finds definitions. Implementations may cache: a version's content never changes once it is published.</summary>
public interface IDefinitionSource
{
    /// <summary>One version by its version id (<c>id</c> in the JSON), or null.</summary>
    ValueTask<WorkflowDefinition?> FindVersionAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>The published version of a definition (<c>definitionId</c> in the JSON), or null.</summary>
    ValueTask<WorkflowDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken);
}
