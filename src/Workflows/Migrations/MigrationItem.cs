namespace Jobbspar.Workflows.Migrations;

/// <summary>One instance in a batch. Unique on (batch, instance).</summary>
public sealed class MigrationItem
{
    /// <summary>Batch.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>Workflow instance; the track's id where it is a track.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>What became of it.</summary>
    public required MigrationItemState State { get; set; }

    /// <summary>Why it was not moved, as a JSON array of codes; null where there is nothing to say.</summary>
    public string? Reasons { get; set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
