using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>A version whose instances can be moved.</summary>
public sealed record ProposedSource
{
    /// <summary>Version.</summary>
    public required string VersionId { get; init; }

    /// <summary>Its number.</summary>
    public required int Version { get; init; }

    /// <summary>Instances that run from it now.</summary>
    public required int RunningInstances { get; init; }

    /// <summary>One entry per activity, in the order of the drawing; those without a counterpart say so.</summary>
    public required IReadOnlyList<SuggestedMapping> Suggestions { get; init; }
}
