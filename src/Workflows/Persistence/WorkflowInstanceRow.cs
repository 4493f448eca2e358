using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Persistence;

/// <summary>A workflow instance for queries. Written only through the engine's session, never through the context.</summary>
public sealed class WorkflowInstanceRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition, the same for all its versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version that the instance is pinned to.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Instance that started this one.</summary>
    public Guid? ParentInstanceId { get; init; }

    /// <summary>Key of the start command; unique where given.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Running or finished.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>Finer status.</summary>
    public required InstanceSubStatus SubStatus { get; init; }

    /// <summary>UTF-8 JSON; readable only by the engine.</summary>
    public required byte[] State { get; init; }

    /// <summary>+1 at each commit.</summary>
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
