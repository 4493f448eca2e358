using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Definitions;

/// <summary>Finds what would not work in a definition before it is published.</summary>
public sealed class DefinitionValidator(ActivityRegistry activities)
{
    /// <summary>All findings, errors first, in document order.</summary>
    public IReadOnlyList<Finding> Validate(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var (workflow, found) = GraphCompiler.Compile(activities, definition);
        var findings = new List<Finding>(found);
        foreach (var node in workflow.Nodes)
        {
            if (node.Details is FlowGraph graph)
            {
                FlowchartFindings.Add(findings, node, graph);
            }
        }

        // A stable sort: the compiler and the checks above go through the document from the top.
        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }
}
