namespace Jobbspar.Engine.Execution;

/// <summary>What an instance holds, to be looked at. Values are JSON-like.</summary>
public sealed record InstanceContents
{
    /// <summary>Variables of the workflow and of the scopes that are open, the outermost first: id, name and value.</summary>
    public required IReadOnlyList<(string Id, string Name, object? Value)> Variables { get; init; }

    /// <summary>Inputs that it was started with.</summary>
    public required IReadOnlyDictionary<string, object?> Input { get; init; }

    /// <summary>Outputs set so far.</summary>
    public required IReadOnlyDictionary<string, object?> Output { get; init; }

    /// <summary>Open incidents.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>Parents of the executions that have not ended, by number; 0 is the workflow itself.</summary>
    public required IReadOnlyDictionary<int, int> Parents { get; init; }
}
