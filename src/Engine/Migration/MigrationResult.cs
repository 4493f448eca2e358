using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Migration;

/// <summary>What a migration did, and why not more.</summary>
public sealed record MigrationResult
{
    /// <summary>What happened.</summary>
    public required MigrationOutcome Outcome { get; init; }

    /// <summary>Instance concerned.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>The instance afterwards; null where nothing was changed.</summary>
    public StoredInstance? Instance { get; init; }

    /// <summary>Why it was not migrated.</summary>
    public IReadOnlyList<MigrationReason> Reasons { get; init; } = [];
}
