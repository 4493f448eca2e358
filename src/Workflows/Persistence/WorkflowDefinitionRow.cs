namespace Jobbspar.Workflows.Persistence;

/// <summary>One version of a workflow definition as stored. The content of a version never changes.</summary>
public sealed class WorkflowDefinitionRow
{
    /// <summary>Key: id of the version.</summary>
    public required string VersionId { get; init; }

    /// <summary>Definition, the same for all its versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>1, 2, 3 … unique within the definition.</summary>
    public required int Version { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The whole definition as JSON, as it was read.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over what the definition says, in hexadecimal; version numbers and dates left out.</summary>
    public required string ContentHash { get; init; }

    /// <summary>True where the version came with the product, false where an administrator made it.</summary>
    public required bool IsShipped { get; init; }

    /// <summary>True for the version that new instances start from; at most one per definition.</summary>
    public required bool IsPublished { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
