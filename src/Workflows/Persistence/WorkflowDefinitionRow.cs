namespace Jobbspar.Workflows.Persistence;

/// <summary>One version of a workflow definition as stored. While it is a draft its content changes; from its first publication on it never does.</summary>
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

    /// <summary>True as long as it may be changed and was never published; at most one per definition. No instance runs from it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>1 at first, +1 whenever the draft is saved with other content.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>First publication, UTC; null where it never was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Last change of content, UTC; null where it never was saved again.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who wrote the content; null where the product brought it.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>The revision that its author holds where the answer to her last save was a refusal to publish; else null.</summary>
    public string? SeenByAuthor { get; init; }

    /// <summary>UTC; null while it is there. The row stays, so that a number is never used twice and a late instance finds its content.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}
