using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>One instance of a batch, to be shown.</summary>
public sealed record MigrationItemRow
{
    /// <summary>Workflow instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Code of the track that it is; null where it is none.</summary>
    public string? TrackCode { get; init; }

    /// <summary>What became of it.</summary>
    public required MigrationItemState State { get; init; }

    /// <summary>Why it was not moved.</summary>
    public required IReadOnlyList<MigrationReason> Reasons { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}
