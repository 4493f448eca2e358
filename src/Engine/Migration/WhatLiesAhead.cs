using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>The nodes that an instance may still start from where it is, as the graph is drawn; which way decisions go is not asked.</summary>
internal sealed class WhatLiesAhead
{
    private readonly HashSet<ActivityNode> nodes = [];
    private readonly bool withLoops;

    private WhatLiesAhead(bool withLoops) => this.withLoops = withLoops;

    /// <summary>All that lies ahead.</summary>
    /// <param name="root">The workflow's own execution.</param>
    /// <param name="withLoops">True to count what only a loop leads back to.</param>
    public static HashSet<ActivityNode> Of(ActivityExecution root, bool withLoops)
    {
        var ahead = new WhatLiesAhead(withLoops);
        ahead.Visit(root);
        return ahead.nodes;
    }

    /// <summary>True where an execution has done nothing yet, or will do it anew when it is retried.</summary>
    public static bool BeginsAnew(ActivityExecution execution) =>
        execution.Status == ExecutionStatus.Scheduled
        || (execution is { Status: ExecutionStatus.Faulted, MissedChildren: null, HasChildren: false, HasBookmarks: false });

    private void Visit(ActivityExecution execution)
    {
        if (BeginsAnew(execution))
        {
            AddTree(execution.Node);
            return;
        }

        switch (execution.Node.Activity)
        {
            case Flowchart:
                AddFlow(execution);
                break;
            case Sequence:
                AddRest(execution);
                break;
            case ILoop when withLoops:
                AddChildren(execution.Node);
                break;
            case ILoop:
                break;
            default:
                if (execution.HasBookmarks)
                {
                    // May start any of its ports when it is resumed.
                    AddChildren(execution.Node);
                }

                break;
        }

        for (var child = execution.FirstChild; child is not null; child = child.Next)
        {
            Visit(child);
        }
    }

    private void AddFlow(ActivityExecution flowchart)
    {
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
        {
            Follow(child.Node);
        }

        foreach (var token in flowchart.Tokens?.Waiting ?? [])
        {
            Reach(token.Target);
        }

        foreach (var (activityId, _) in flowchart.MissedChildren ?? [])
        {
            if (flowchart.Node.Children.Find(child => string.Equals(child.Id, activityId, StringComparison.Ordinal)) is { } missed)
            {
                Follow(missed);
            }
        }
    }

    private void AddRest(ActivityExecution sequence)
    {
        var passed = -1;
        for (var child = sequence.FirstChild; child is not null; child = child.Next)
        {
            passed = Math.Max(passed, child.Node.PositionInParent);
        }

        foreach (var (activityId, _) in sequence.MissedChildren ?? [])
        {
            passed = Math.Max(passed, sequence.Node.Children.FindIndex(child => string.Equals(child.Id, activityId, StringComparison.Ordinal)));
        }

        foreach (var child in sequence.Node.Children)
        {
            if (passed >= 0 && child.PositionInParent > passed)
            {
                AddTree(child);
            }
        }
    }

    private void Follow(ActivityNode node)
    {
        foreach (var connection in node.Outbound)
        {
            if (withLoops || connection.IsForward)
            {
                Reach(connection.Target);
            }
        }
    }

    private void Reach(ActivityNode first)
    {
        var open = new Stack<ActivityNode>([first]);
        while (open.TryPop(out var node))
        {
            if (!nodes.Contains(node))
            {
                AddTree(node);
                foreach (var connection in node.Outbound)
                {
                    if (withLoops || connection.IsForward)
                    {
                        open.Push(connection.Target);
                    }
                }
            }
        }
    }

    private void AddChildren(ActivityNode node)
    {
        foreach (var child in node.Children)
        {
            AddTree(child);
        }
    }

    private void AddTree(ActivityNode node)
    {
        nodes.Add(node);
        AddChildren(node);
    }
}
