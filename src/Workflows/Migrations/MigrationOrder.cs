using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>Which instances are to move to which version, and how.</summary>
public sealed record MigrationOrder
{
    /// <summary>Definition, the same for all versions concerned.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version that the instances are to follow.</summary>
    public required string TargetVersionId { get; init; }

    /// <summary>The versions that they follow now, each with its mappings.</summary>
    public required IReadOnlyList<SourceMapping> Sources { get; init; }

    /// <summary>What becomes of running timers of which no source says otherwise.</summary>
    public TimerPolicy DefaultTimerPolicy { get; init; }

    /// <summary>Only these instances; null for all that run.</summary>
    public IReadOnlyList<Guid>? Instances { get; init; }

    /// <summary>The plan for instances of a version; one without mappings where the order does not name it, so that the engine says why not.</summary>
    internal MigrationPlan PlanFor(string versionId)
    {
        var source = Sources.FirstOrDefault(source => string.Equals(source.VersionId, versionId, StringComparison.Ordinal)) ?? Sources[0];
        return new MigrationPlan
        {
            SourceVersionId = source.VersionId,
            TargetVersionId = TargetVersionId,
            Activities = source.Activities,
            Timers = source.Timers,
            DefaultTimerPolicy = DefaultTimerPolicy,
        };
    }
}
