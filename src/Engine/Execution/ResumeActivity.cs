namespace Jobbspar.Engine.Execution;

/// <summary>Lets an instance go on from an activity that waits, whatever it waits for.</summary>
public sealed record ResumeActivity
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>One execution of it; null: all that wait when the command comes. With it, a repeated command cannot resume a later round of a loop.</summary>
    public int? ExecutionId { get; init; }

    /// <summary>Handed to the activity: JSON-like values. Ids and codes only (D6).</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
