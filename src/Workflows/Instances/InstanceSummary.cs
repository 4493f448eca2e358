using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Instances;

/// <summary>An instance as a row of a list. Ids and codes only (D6).</summary>
public sealed record InstanceSummary
{
    /// <summary>Id; that of the track, where it is a track's.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version that it runs from.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>Number of that version.</summary>
    public required int Version { get; init; }

    /// <summary>Name; the track's public code, where it is a track's.</summary>
    public string? Name { get; init; }

    /// <summary>True where a job track lives by it.</summary>
    public bool IsOfTrack { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Instance that started it.</summary>
    public Guid? ParentInstanceId { get; init; }

    /// <summary>Running or finished.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>Finer status.</summary>
    public required InstanceSubStatus SubStatus { get; init; }

    /// <summary>Open incidents.</summary>
    public required int IncidentCount { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>UTC; null while running.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
