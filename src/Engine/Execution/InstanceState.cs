using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Execution;

/// <summary>The running state of an instance, as a burst works on it.</summary>
internal sealed class InstanceState
{
    public int LastExecutionId { get; set; }

    /// <summary>How many instances stand above this one.</summary>
    public int Depth { get; set; }

    /// <summary>Versions of the definitions that are used as activities, by reference; null where none are.</summary>
    public Dictionary<string, string>? Pins { get; set; }

    /// <summary>The workflow's own execution; null when the instance has ended.</summary>
    public ActivityExecution? Root { get; set; }

    public Dictionary<string, object?> Input { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?> Output { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Last outputs of the nodes whose outputs are read somewhere, by node id and output name.</summary>
    public Dictionary<string, Dictionary<string, object?>> ActivityOutputs { get; init; } = new(StringComparer.Ordinal);

    public object? LastResult { get; set; }

    public List<Incident> Incidents { get; init; } = [];

    /// <summary>Outcomes with which <c>Elsa.Complete</c> ended the workflow; null where it just ended.</summary>
    public string[]? Outcomes { get; set; }

    public static InstanceState Start(CompiledWorkflow workflow)
    {
        var root = new ActivityExecution(0, workflow.Workflow, null) { Variables = DefaultsOf(workflow.Workflow) };
        return new InstanceState { Root = root };
    }

    public static object?[]? DefaultsOf(ActivityNode node)
    {
        var declared = node.Variables;
        if (declared.Count == 0)
        {
            return null;
        }

        var values = new object?[declared.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = declared[i].Default is System.Text.Json.Nodes.JsonNode json ? json.DeepClone() : declared[i].Default;
        }

        return values;
    }
}
