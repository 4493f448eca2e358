using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Storage;

/// <summary>A workflow instance as it lies in the store: one row, with the whole of its running state in one column.</summary>
public sealed record StoredInstance
{
    /// <summary>Key, chosen by whoever starts the instance.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition, the same for all its versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version that the instance is pinned to (D8).</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Name set by <c>Elsa.SetName</c> or at start.</summary>
    public string? Name { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Instance that started this one.</summary>
    public Guid? ParentInstanceId { get; init; }

    /// <summary>Running or finished.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>Finer status.</summary>
    public required InstanceSubStatus SubStatus { get; init; }

    /// <summary>Scopes, variables and counters as UTF-8 JSON; readable only by the engine.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>1 at start, +1 at each commit.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence number of the last journal entry.</summary>
    public required long JournalSequence { get; init; }

    /// <summary>Open incidents.</summary>
    public required int IncidentCount { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>UTC; null while running.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
