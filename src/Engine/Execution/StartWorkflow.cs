namespace Jobbspar.Engine.Execution;

/// <summary>Starts an instance of a definition version.</summary>
public sealed record StartWorkflow
{
    /// <summary>Id of the new instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Version to run and pin to.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>A repeated start with the same key answers with the first one's instance and changes nothing.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Instance that starts this one.</summary>
    public Guid? ParentInstanceId { get; init; }

    /// <summary>How many instances stand above this one, where another one starts it.</summary>
    public int Depth { get; init; }

    /// <summary>Activity at the start of the definition whose event or time has come; null where a command starts it.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>What came with the event. JSON-like; ids and codes only (D6).</summary>
    public object? TriggerPayload { get; init; }

    /// <summary>Workflow inputs: JSON-like values (string, bool, number, <see cref="System.Text.Json.Nodes.JsonNode"/>, null). Ids and codes only (D6).</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
