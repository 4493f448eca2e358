namespace Jobbspar.Workflows.Migrations;

/// <summary>What can be moved to a version, and what can be told of it without being asked.</summary>
public sealed record MigrationProposal
{
    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version that the instances are to follow.</summary>
    public required string TargetVersionId { get; init; }

    /// <summary>Versions that they follow now.</summary>
    public required IReadOnlyList<ProposedSource> Sources { get; init; }

    /// <summary>The order that follows all suggestions.</summary>
    public MigrationOrder ToOrder() => new()
    {
        DefinitionId = DefinitionId,
        TargetVersionId = TargetVersionId,
        Sources =
        [
            .. Sources.Select(source => new SourceMapping
            {
                VersionId = source.VersionId,
                Activities = source.Suggestions
                    .Where(suggestion => suggestion.TargetActivityId is not null)
                    .ToDictionary(suggestion => suggestion.SourceActivityId, suggestion => suggestion.TargetActivityId!, StringComparer.Ordinal),
            }),
        ],
    };
}
