using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Expressions;

namespace Jobbspar.Engine.Graph;

/// <summary>One activity of a definition, compiled: what it does, its inputs, its children. Immutable once the graph is compiled.</summary>
internal sealed class ActivityNode
{
    public required string Id { get; init; }

    /// <summary>The id within its own definition; <see cref="Id"/> differs from it in a definition used as an activity.</summary>
    public string LocalId => Json["id"] is JsonValue value && value.TryGetValue(out string? id) ? id : Id;

    public required string Name { get; init; }

    public required string TypeName { get; init; }

    /// <summary>Position in <see cref="CompiledWorkflow.Nodes"/>.</summary>
    public required int Index { get; init; }

    public required string JsonPath { get; init; }

    public required JsonObject Json { get; init; }

    public required Activity Activity { get; init; }

    public required ActivityNode? Parent { get; init; }

    /// <summary>Port of the parent that holds this node, e.g. <c>Body</c>; null in a list of activities.</summary>
    public required string? Port { get; init; }

    /// <summary>True for the workflow itself and for an embedded one: has inputs, outputs and outcomes of its own.</summary>
    public bool IsWorkflow { get; init; }

    /// <summary>0 for the parent's first child, and so on.</summary>
    public int PositionInParent { get; init; }

    /// <summary>False for the node that stands for the workflow itself, and where the definition says so: only its faults are written.</summary>
    public bool IsJournaled { get; init; } = true;

    /// <summary>What holds for activities within this one that do not say themselves whether they are journaled.</summary>
    public bool JournalsChildren { get; set; } = true;

    public IReadOnlyList<VariableDeclaration> Variables { get; set; } = [];

    public CompiledInput[] Inputs { get; set; } = [];

    public OutputBinding[] Outputs { get; set; } = [];

    /// <summary>Children in the order of the document.</summary>
    public List<ActivityNode> Children { get; } = [];

    /// <summary>Connections that leave this node, in the order of the document.</summary>
    public Connection[] Outbound { get; set; } = [];

    /// <summary>Connections that reach this node.</summary>
    public Connection[] Inbound { get; set; } = [];

    /// <summary>What only this type of activity needs from its JSON, e.g. a flowchart's order or a switch's cases; made once.</summary>
    public object? Details { get; set; }

    /// <summary>How this node joins paths that arrive; meaningful inside a flowchart.</summary>
    public MergeMode MergeMode { get; set; }

    /// <summary>True where the last outputs of this node must be remembered because some expression may read them.</summary>
    public bool KeepsOutputs { get; set; }

    /// <summary>True where the node itself declares a variable with this id or name.</summary>
    public bool Declares(string idOrName)
    {
        foreach (var variable in Variables)
        {
            if (string.Equals(variable.Id, idOrName, StringComparison.Ordinal) || string.Equals(variable.Name, idOrName, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public ActivityNode? PortOf(string port)
    {
        foreach (var child in Children)
        {
            if (string.Equals(child.Port, port, StringComparison.OrdinalIgnoreCase))
            {
                return child;
            }
        }

        return null;
    }

    public CompiledInput? FindInput(string name)
    {
        foreach (var input in Inputs)
        {
            if (string.Equals(input.Name, name, StringComparison.Ordinal))
            {
                return input;
            }
        }

        return null;
    }
}
