namespace Jobbspar.Engine.Execution;

/// <summary>Tells every instance that waits for an event of this name that it has happened.</summary>
public sealed record PublishEvent
{
    /// <summary>Name, exactly as the waiting activities have it.</summary>
    public required string Name { get; init; }

    /// <summary>Where given, only instances with this correlation id hear it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Where given, only this instance hears it.</summary>
    public Guid? InstanceId { get; init; }

    /// <summary>Output <c>Result</c> of the waiting activities. JSON-like; ids and codes only (D6).</summary>
    public object? Payload { get; init; }
}
