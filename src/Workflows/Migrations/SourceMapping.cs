using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>How instances of one version are moved.</summary>
public sealed record SourceMapping
{
    /// <summary>Version that they follow now.</summary>
    public required string VersionId { get; init; }

    /// <summary>Source activity id to target activity id.</summary>
    public IReadOnlyDictionary<string, string> Activities { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of the running timers of single activities, by source activity id.</summary>
    public IReadOnlyDictionary<string, TimerPolicy> Timers { get; init; } = new Dictionary<string, TimerPolicy>(StringComparer.Ordinal);
}
