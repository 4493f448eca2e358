using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>
/// The nodes that an instance may still start from where it is, as the graph is drawn; which way decisions to come go is not asked. A join that
/// asks for all paths and for one that can no longer come is dead: neither it nor what only it leads to lies ahead.
/// </summary>
internal sealed class WhatLiesAhead
{
    private readonly bool withLoops;
    private HashSet<ActivityNode> nodes = [];

    /// <summary>Looks from an instance's place.</summary>
    /// <param name="root">The workflow's own execution.</param>
    /// <param name="withLoops">True to count what only a loop leads back to.</param>
    public WhatLiesAhead(ActivityExecution root, bool withLoops)
    {
        this.withLoops = withLoops;
        int known;
        do
        {
            known = DeadJoins.Count;
            nodes = [];
            Visit(root);
            FindDeadJoins(root);
        }
        while (DeadJoins.Count > known);
    }

    public IReadOnlySet<ActivityNode> Nodes => nodes;

    /// <summary>Joins that something has reached or may reach, with the path that will not come.</summary>
    public Dictionary<ActivityNode, Connection> DeadJoins { get; } = [];

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
            if (!nodes.Contains(node) && !DeadJoins.ContainsKey(node))
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

    private void FindDeadJoins(ActivityExecution scope)
    {
        if (scope.Node.Activity is Flowchart && !BeginsAnew(scope))
        {
            foreach (var join in scope.Node.Children)
            {
                if (nodes.Contains(join) && MissingPath(join, scope) is { } missing)
                {
                    DeadJoins.Add(join, missing);
                }
            }
        }

        for (var child = scope.FirstChild; child is not null; child = child.Next)
        {
            FindDeadJoins(child);
        }
    }

    private Connection? MissingPath(ActivityNode join, ActivityExecution flowchart)
    {
        if (join.MergeMode is not (MergeMode.WaitAll or MergeMode.Converge) || join.Inbound.Length < 2)
        {
            return null;
        }

        foreach (var connection in join.Inbound)
        {
            if ((connection.IsForward || join.MergeMode == MergeMode.Converge)
                && flowchart.Tokens?.Waiting.Contains(connection) != true
                && !nodes.Contains(connection.Source)
                && !IsActive(connection.Source, flowchart))
            {
                return connection;
            }
        }

        return null;
    }

    private static bool IsActive(ActivityNode node, ActivityExecution flowchart)
    {
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
        {
            if (ReferenceEquals(child.Node, node))
            {
                return true;
            }
        }

        return flowchart.MissedChildren?.Exists(missed => string.Equals(missed.ActivityId, node.Id, StringComparison.Ordinal)) == true;
    }
}
