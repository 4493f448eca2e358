namespace Jobbspar.Workflows.Migrations;

/// <summary>A batch with its figures.</summary>
public sealed record MigrationBatchRow
{
    /// <summary>Batch.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version that the instances are to follow.</summary>
    public required string TargetVersionId { get; init; }

    /// <summary>Where it stands.</summary>
    public required MigrationBatchState State { get; init; }

    /// <summary>Instances in it.</summary>
    public required int Total { get; init; }

    /// <summary>Instances by what became of them; those that stand at none are left out.</summary>
    public required IReadOnlyDictionary<MigrationItemState, int> Counts { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Administrator who ordered it.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>UTC; null while it is running or paused.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
