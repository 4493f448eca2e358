namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>Somebody who wrote something of a version.</summary>
public sealed class DefinitionAuthor
{
    /// <summary>Version.</summary>
    public required string VersionId { get; init; }

    /// <summary>Who.</summary>
    public required Guid UserId { get; init; }
}
