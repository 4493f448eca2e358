using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Graph;

/// <summary>A definition version, ready to run. Immutable, shared by all instances and threads.</summary>
internal sealed class CompiledWorkflow
{
    public required WorkflowDefinition Definition { get; init; }

    /// <summary>The node that stands for the workflow itself: declares its variables and holds the root activity.</summary>
    public required ActivityNode Workflow { get; init; }

    /// <summary>All nodes, the workflow's own first.</summary>
    public required IReadOnlyList<ActivityNode> Nodes { get; init; }

    public required IReadOnlyDictionary<string, ActivityNode> ById { get; init; }

    /// <summary>Types of the declared workflow inputs, by name.</summary>
    public required IReadOnlyDictionary<string, DeclaredType> Inputs { get; init; }

    /// <summary>Types of the declared workflow outputs, by name.</summary>
    public required IReadOnlyDictionary<string, DeclaredType> Outputs { get; init; }

    /// <summary>True where an incident leaves the instance suspended instead of faulted (Elsa's ContinueWithIncidents); the incident stays counted.</summary>
    public required bool ContinuesWithIncidents { get; init; }

    /// <summary>True where some expression asks for the result of the activity that ran last.</summary>
    public required bool KeepsLastResult { get; init; }

    /// <summary>First node with each name.</summary>
    public required IReadOnlyDictionary<string, ActivityNode> ByName { get; init; }

    /// <summary>First node with this name in the designer, or the one with this id, for expressions that name activities; null where none.</summary>
    public ActivityNode? FindByName(string name) => ByName.GetValueOrDefault(name) ?? ById.GetValueOrDefault(name) ?? FindBySpelling(name);

    // A function such as getResultFromReadOrders names the activity "Read orders" or "read_orders".
    private ActivityNode? FindBySpelling(string name)
    {
        foreach (var (known, node) in ByName)
        {
            if (Expressions.AccessorNames.Means(name, known))
            {
                return node;
            }
        }

        return null;
    }
}
