namespace Jobbspar.Engine.Execution;

/// <summary>Lets every instance go on that waits for a stimulus.</summary>
public sealed record ResumeStimulus
{
    /// <summary>What is waited for, e.g. <c>Elsa.RunTask</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of that kind, as the waiting activity named it, or its hash (<see cref="StimulusKeys.Stored"/>).</summary>
    public required string Key { get; init; }

    /// <summary>What the bookmark's payload must say: each of these fields, with this value. Empty: anything.</summary>
    public IReadOnlyDictionary<string, object?> Payload { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Where given, only instances with this correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Where given, only this instance.</summary>
    public Guid? InstanceId { get; init; }

    /// <summary>Handed to the activity: JSON-like values. Ids and codes only (D6).</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
