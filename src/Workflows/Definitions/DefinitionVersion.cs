namespace Jobbspar.Workflows.Definitions;

/// <summary>One version of a definition, without its content.</summary>
public sealed record DefinitionVersion
{
    /// <summary>Id of the version.</summary>
    public required string VersionId { get; init; }

    /// <summary>Id that all versions share.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>True for the draft, or the newest where there is no draft.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>True where new instances start from it.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>True where it may still be changed.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>True where it came with the product.</summary>
    public required bool IsShipped { get; init; }

    /// <summary>What to hand in with a change.</summary>
    public required DefinitionRevision Revision { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>First publication, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Last change of content, UTC.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Author of the content; null where the product brought it.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>What its author still holds where the answer to her last save was a refusal to publish, so that it did not tell her the new revision.</summary>
    public DefinitionRevision? SeenByAuthor { get; init; }

    /// <summary>Instances that run from it now.</summary>
    public required int RunningInstances { get; init; }
}
