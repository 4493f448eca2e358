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
            AddUnconnectedOutcomes(findings, node);
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

    // An activity with several outcomes of which only some lead on: often a path that was forgotten.
    private static void AddUnconnectedOutcomes(List<Finding> findings, ActivityNode node)
    {
        var outcomes = node.Activity.Descriptor.Outcomes;
        if (outcomes.Count < 2 || node.Outbound.Length == 0 || node.Activity.Descriptor.HasDynamicOutcomes)
        {
            return;
        }

        foreach (var outcome in outcomes)
        {
            if (!Array.Exists(node.Outbound, connection => string.Equals(connection.Port, outcome, StringComparison.Ordinal)))
            {
                findings.Add(new Finding
                {
                    Severity = FindingSeverity.Warning,
                    Code = "UNCONNECTED_OUTCOME",
                    ActivityId = node.Id,
                    JsonPath = node.JsonPath,
                    Message = $"Nothing is connected to the outcome '{outcome}'.",
                    Arguments = [outcome],
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
