namespace Jobbspar.Workflows.Definitions;

/// <summary>What a list of definitions is to hold, and in which order.</summary>
public sealed record DefinitionFilter
{
    /// <summary>Which versions.</summary>
    public VersionFilter Versions { get; init; } = VersionFilter.Latest;

    /// <summary>Only these definitions; empty for all.</summary>
    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>Only these versions, deleted ones too, since an instance may still refer to one; empty for all that are there.</summary>
    public IReadOnlyList<string> VersionIds { get; init; } = [];

    /// <summary>Part of a name or an id, in any case; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>By what.</summary>
    public DefinitionOrder Order { get; init; }

    /// <summary>True for the last first.</summary>
    public bool Descending { get; init; }

    /// <summary>Number of the page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Versions per page; null for all.</summary>
    public int? PageSize { get; init; }
}
