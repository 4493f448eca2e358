using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Definitions;

/// <summary>What is wrong with how the activities of a flowchart are connected.</summary>
internal static class FlowchartFindings
{
    public static void Add(List<Finding> findings, ActivityNode flowchart, FlowGraph graph)
    {
        AddUnreachable(findings, flowchart, graph);
        foreach (var node in flowchart.Children)
        {
            AddUnknownOutcomes(findings, node, flowchart);
        }
    }

    private static void AddUnreachable(List<Finding> findings, ActivityNode flowchart, FlowGraph graph)
    {
        if (graph.Start is not { } start)
        {
            return;
        }

        var reached = new HashSet<ActivityNode> { start };
        var open = new Stack<ActivityNode>();
        open.Push(start);
        while (open.TryPop(out var node))
        {
            foreach (var connection in node.Outbound)
            {
                if (reached.Add(connection.Target))
                {
                    open.Push(connection.Target);
                }
            }
        }

        foreach (var node in flowchart.Children)
        {
            if (!reached.Contains(node))
            {
                findings.Add(new Finding
                {
                    Severity = FindingSeverity.Warning,
                    Code = "UNREACHABLE",
                    ActivityId = node.Id,
                    JsonPath = node.JsonPath,
                    Message = "Nothing leads from the start to this activity.",
                });
            }
        }
    }

    private static void AddUnknownOutcomes(List<Finding> findings, ActivityNode node, ActivityNode flowchart)
    {
        var descriptor = node.Activity.Descriptor;
        if (descriptor.HasDynamicOutcomes)
        {
            return;
        }

        foreach (var connection in node.Outbound)
        {
            if (!descriptor.Outcomes.Contains(connection.Port, StringComparer.Ordinal))
            {
                findings.Add(new Finding
                {
                    Severity = FindingSeverity.Warning,
                    Code = "UNKNOWN_OUTCOME",
                    ActivityId = node.Id,
                    JsonPath = $"{flowchart.JsonPath}.connections[{connection.Index}].source",
                    Message = $"The activity never ends with the outcome '{connection.Port}', so the connection is never followed.",
                    Arguments = [connection.Port],
                });
            }
        }
    }
}
