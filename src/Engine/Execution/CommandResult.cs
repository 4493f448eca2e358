using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>What a command did, and what it wants done outside the engine.</summary>
public sealed record CommandResult
{
    /// <summary>What happened.</summary>
    public required CommandOutcome Outcome { get; init; }

    /// <summary>Instance concerned.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>The instance after the burst; null where nothing was changed.</summary>
    public StoredInstance? Instance { get; init; }

    /// <summary>To be applied by the caller in the same transaction, in order.</summary>
    public IReadOnlyList<IEffect> Effects { get; init; } = [];

    /// <summary>Bookmarks made by this burst that are still open at its end.</summary>
    public IReadOnlyList<StoredBookmark> AddedBookmarks { get; init; } = [];

    /// <summary>Incidents raised by this burst.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];
}
