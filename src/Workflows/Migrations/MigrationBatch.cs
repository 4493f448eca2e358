namespace Jobbspar.Workflows.Migrations;

/// <summary>An order that is being carried out, instance by instance, by whichever host has time.</summary>
public sealed class MigrationBatch
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version that the instances are to follow.</summary>
    public required string TargetVersionId { get; init; }

    /// <summary>The <see cref="MigrationOrder"/> as JSON.</summary>
    public required string Plan { get; init; }

    /// <summary>Where it stands.</summary>
    public required MigrationBatchState State { get; set; }

    /// <summary>Instances in it.</summary>
    public required int Total { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Administrator who ordered it.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>UTC; null while it is running or paused.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True while it may still be paused, resumed or stopped.</summary>
    public bool IsOpen => State is MigrationBatchState.Running or MigrationBatchState.Paused;
}
