using System.Collections.Concurrent;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>What a flowchart needs to know of its connections: where it starts, which connections close loops, who is upstream of whom.</summary>
internal sealed class FlowGraph
{
    private readonly ConcurrentDictionary<ActivityNode, Upstream> upstream = new();
    private readonly Dictionary<ActivityNode, int> order = [];

    public FlowGraph(ActivityNode flowchart, ActivityNode? start)
    {
        Start = start;
        MarkLoops(flowchart, start);
    }

    public ActivityNode? Start { get; }

    /// <summary>Nodes that lie before others in the forward graph have smaller numbers.</summary>
    public int OrderOf(ActivityNode node) => order.GetValueOrDefault(node);

    /// <summary>All nodes from which forward connections lead to this one.</summary>
    public Upstream AncestorsOf(ActivityNode node) => upstream.GetOrAdd(node, FindAncestors);

    // One bit per node: a chart of thousands of joins would otherwise hold millions of set entries.
    private Upstream FindAncestors(ActivityNode node)
    {
        var found = new Upstream(order.Count);
        var open = new Stack<ActivityNode>();
        open.Push(node);
        while (open.TryPop(out var current))
        {
            foreach (var connection in current.Inbound)
            {
                if (connection.IsForward && found.Add(connection.Source))
                {
                    open.Push(connection.Source);
                }
            }
        }

        return found;
    }

    // Depth first from the start: a connection to a node that is still being visited closes a loop. The order in which
    // visits end, reversed, is an order in which every forward connection leads onwards.
    private void MarkLoops(ActivityNode flowchart, ActivityNode? start)
    {
        var ended = new List<ActivityNode>(flowchart.Children.Count);
        var visited = new HashSet<ActivityNode>();
        var visiting = new HashSet<ActivityNode>();
        if (start is not null)
        {
            Visit(start, visited, visiting, ended);
        }

        foreach (var node in flowchart.Children)
        {
            Visit(node, visited, visiting, ended);
        }

        for (var i = 0; i < ended.Count; i++)
        {
            order[ended[i]] = ended.Count - i;
        }
    }

    private static void Visit(ActivityNode first, HashSet<ActivityNode> visited, HashSet<ActivityNode> visiting, List<ActivityNode> ended)
    {
        if (!visited.Add(first))
        {
            return;
        }

        visiting.Add(first);
        var path = new Stack<(ActivityNode Node, int Next)>();
        path.Push((first, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == step.Node.Outbound.Length)
            {
                visiting.Remove(step.Node);
                ended.Add(step.Node);
                continue;
            }

            path.Push((step.Node, step.Next + 1));
            var connection = step.Node.Outbound[step.Next];
            if (visiting.Contains(connection.Target))
            {
                connection.IsForward = false;
            }
            else if (visited.Add(connection.Target))
            {
                visiting.Add(connection.Target);
                path.Push((connection.Target, 0));
            }
        }
    }
}
