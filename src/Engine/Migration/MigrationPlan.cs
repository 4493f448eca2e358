namespace Jobbspar.Engine.Migration;

/// <summary>How running instances of one definition version are moved to another.</summary>
public sealed record MigrationPlan
{
    /// <summary>Version that the instances follow.</summary>
    public required string SourceVersionId { get; init; }

    /// <summary>Version that they are to follow.</summary>
    public required string TargetVersionId { get; init; }

    /// <summary>
    /// Where each activity's place is in the target: source activity id to target activity id. An instance that is at an activity which is not
    /// named here needs a mapping. Activities that are not active may be left out; one with the same id and type is then the same.
    /// </summary>
    public IReadOnlyDictionary<string, string> Activities { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of the running timers of single activities, by source activity id.</summary>
    public IReadOnlyDictionary<string, TimerPolicy> Timers { get; init; } = new Dictionary<string, TimerPolicy>(StringComparer.Ordinal);

    /// <summary>What becomes of the other running timers.</summary>
    public TimerPolicy DefaultTimerPolicy { get; init; }
}
