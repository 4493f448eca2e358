using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Instances;

/// <summary>Which instances a list is to hold, and in which order. What is empty or null lets everything pass.</summary>
public sealed record InstanceFilter
{
    /// <summary>Part of a name, a correlation id, or the beginning of an instance's id.</summary>
    public string? Search { get; init; }

    /// <summary>Definitions.</summary>
    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>A version's own id.</summary>
    public string? DefinitionVersionId { get; init; }

    /// <summary>Number of the version.</summary>
    public int? Version { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Running, finished, or both.</summary>
    public IReadOnlyList<InstanceStatus> Statuses { get; init; } = [];

    /// <summary>Finer statuses.</summary>
    public IReadOnlyList<InstanceSubStatus> SubStatuses { get; init; } = [];

    /// <summary>With, or without, open incidents.</summary>
    public bool? HasIncidents { get; init; }

    /// <summary>Limits in time.</summary>
    public IReadOnlyList<InstantFilter> Instants { get; init; } = [];

    /// <summary>By what.</summary>
    public InstanceOrder Order { get; init; }

    /// <summary>True for the last first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Number of the page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Instances per page, 1 to 1 000.</summary>
    public int PageSize { get; init; } = 100;
}
