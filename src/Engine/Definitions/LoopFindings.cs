using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Definitions;

/// <summary>Loops in a flowchart that nothing can leave and in which nothing waits: they would run until a limit stops them.</summary>
internal static class LoopFindings
{
    public static void Add(List<Finding> findings, ActivityNode flowchart)
    {
        var leads = new Dictionary<ActivityNode, Connection[]>();
        foreach (var node in flowchart.Children)
        {
            leads[node] = Array.FindAll(node.Outbound, CanBeFollowed);
        }

        foreach (var loop in StronglyConnected(flowchart.Children, leads))
        {
            var members = loop.ToHashSet();
            if (!loop.Exists(CanWait) && !loop.Exists(node => CanLeave(node, members)))
            {
                var first = loop[0];
                findings.Add(new Finding
                {
                    Severity = FindingSeverity.Error,
                    Code = "ENDLESS_LOOP",
                    ActivityId = first.Id,
                    JsonPath = first.JsonPath,
                    Message = $"The loop {string.Join(" → ", loop.Select(node => node.Id))} neither ends nor waits.",
                    Arguments = [.. loop.Select(node => node.Id)],
                });
            }
        }
    }

    // Activities of others may wait; of the engine's own we know which do.
    private static bool CanWait(ActivityNode node) =>
        node.Activity is not BuiltInActivity || node.Activity is Delay or Timers.Timer or Cron or StartAt or Event or RunTask or Fault
            or Children.ExecuteWorkflow or Children.DispatchWorkflow or Children.BulkDispatchWorkflows or NotFoundActivity or End or Finish or Complete or Break
        || node.Children.Exists(CanWait);

    private static bool CanBeFollowed(Connection connection)
    {
        var descriptor = connection.Source.Activity.Descriptor;
        return descriptor.HasDynamicOutcomes || descriptor.Outcomes.Contains(connection.Port, StringComparer.Ordinal);
    }

    private static bool CanLeave(ActivityNode node, HashSet<ActivityNode> loop)
    {
        var descriptor = node.Activity.Descriptor;
        if (descriptor.HasDynamicOutcomes || Array.Exists(node.Outbound, connection => !loop.Contains(connection.Target) && descriptor.Outcomes.Count > 1))
        {
            return true;
        }

        // An outcome that nothing is connected to ends the path.
        return descriptor.Outcomes.Count > 1 && descriptor.Outcomes.Any(outcome => !Array.Exists(node.Outbound, connection => string.Equals(connection.Port, outcome, StringComparison.Ordinal)));
    }

    // Tarjan's algorithm without recursion; only components that hold a loop are returned.
    private static List<List<ActivityNode>> StronglyConnected(List<ActivityNode> nodes, Dictionary<ActivityNode, Connection[]> leads)
    {
        var loops = new List<List<ActivityNode>>();
        var number = new Dictionary<ActivityNode, int>();
        var low = new Dictionary<ActivityNode, int>();
        var stack = new Stack<ActivityNode>();
        var onStack = new HashSet<ActivityNode>();
        foreach (var root in nodes)
        {
            if (number.ContainsKey(root))
            {
                continue;
            }

            var path = new Stack<(ActivityNode Node, int Next)>();
            path.Push((root, 0));
            while (path.TryPop(out var step))
            {
                var (node, next) = step;
                var outbound = leads[node];
                if (next == 0)
                {
                    number[node] = low[node] = number.Count;
                    stack.Push(node);
                    onStack.Add(node);
                }
                else if (onStack.Contains(outbound[next - 1].Target))
                {
                    low[node] = Math.Min(low[node], low[outbound[next - 1].Target]);
                }

                if (next < outbound.Length)
                {
                    path.Push((node, next + 1));
                    if (!number.ContainsKey(outbound[next].Target))
                    {
                        path.Push((outbound[next].Target, 0));
                    }
                }
                else if (low[node] == number[node])
                {
                    Close(node, outbound, stack, onStack, loops);
                }
            }
        }

        return loops;
    }

    private static void Close(ActivityNode node, Connection[] outbound, Stack<ActivityNode> stack, HashSet<ActivityNode> onStack, List<List<ActivityNode>> loops)
    {
        var component = new List<ActivityNode>();
        ActivityNode member;
        do
        {
            member = stack.Pop();
            onStack.Remove(member);
            component.Add(member);
        }
        while (!ReferenceEquals(member, node));
        component.Reverse();
        if (component.Count > 1 || Array.Exists(outbound, connection => ReferenceEquals(connection.Target, node)))
        {
            loops.Add(component);
        }
    }
}
