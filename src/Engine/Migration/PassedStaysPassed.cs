using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>What an instance has passed does not come again, and what it has passed the beginning of is not waited for.</summary>
internal sealed class PassedStaysPassed(ActivityCounterparts counterparts, ActivityExecution before, ActivityExecution after)
{
    private readonly HashSet<ActivityNode> aheadBefore = WhatLiesAhead.Of(before, withLoops: true);
    private readonly HashSet<ActivityNode> aheadAfter = WhatLiesAhead.Of(after, withLoops: true);
    private readonly Dictionary<ActivityNode, HashSet<ActivityNode>> reachable = [];

    public IEnumerable<MigrationReason> Broken()
    {
        foreach (var reason in WouldRunAgain())
        {
            yield return reason;
        }

        foreach (var reason in JoinsThatCannotFill(after))
        {
            yield return reason;
        }
    }

    // A node that the source has ahead as well, be it by a loop, is no surprise; nor one that only a loop of the target leads back to.
    private IEnumerable<MigrationReason> WouldRunAgain()
    {
        var named = new HashSet<ActivityNode>();
        foreach (var node in WhatLiesAhead.Of(after, withLoops: false).OrderBy(node => node.Index))
        {
            var sources = counterparts.SourcesOf(node).ToList();
            if (sources.Count > 0 && !sources.Exists(aheadBefore.Contains) && sources.Find(MayHaveRun) is { } passed)
            {
                named.Add(node);
                if (node.Parent is null || !named.Contains(node.Parent))
                {
                    yield return new MigrationReason(MigrationCodes.WouldRunAgain, passed.Id, node.Id);
                }
            }
        }
    }

    private IEnumerable<MigrationReason> JoinsThatCannotFill(ActivityExecution scope)
    {
        if (scope.Node.Activity is Flowchart && !WhatLiesAhead.BeginsAnew(scope))
        {
            var flowchartBefore = Find(before, scope.Id);
            foreach (var join in scope.Node.Children)
            {
                if (aheadAfter.Contains(join) && MissingPath(join, scope, aheadAfter) is { } missing
                    && (flowchartBefore is null || !counterparts.SourcesOf(join).Any(node => MissingPath(node, flowchartBefore, aheadBefore) is not null)))
                {
                    yield return new MigrationReason(MigrationCodes.JoinCannotFill, join.Id, missing.Source.Id);
                }
            }
        }

        for (var child = scope.FirstChild; child is not null; child = child.Next)
        {
            foreach (var reason in JoinsThatCannotFill(child))
            {
                yield return reason;
            }
        }
    }

    /// <summary>A connection that a join asks for and that nothing can take any more; null where there is none, or the join asks for none.</summary>
    private static Connection? MissingPath(ActivityNode join, ActivityExecution flowchart, HashSet<ActivityNode> ahead)
    {
        if (join.MergeMode is not (MergeMode.WaitAll or MergeMode.Converge) || join.Inbound.Length < 2)
        {
            return null;
        }

        foreach (var connection in join.Inbound)
        {
            if ((connection.IsForward || join.MergeMode == MergeMode.Converge)
                && flowchart.Tokens?.Waiting.Contains(connection) != true
                && !ahead.Contains(connection.Source)
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

    private static ActivityExecution? Find(ActivityExecution scope, int id)
    {
        if (scope.Id == id)
        {
            return scope;
        }

        for (var child = scope.FirstChild; child is not null; child = child.Next)
        {
            if (Find(child, id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>False only for what nothing leads to.</summary>
    private bool MayHaveRun(ActivityNode node)
    {
        for (var part = node; part.Parent is { } parent; part = parent)
        {
            if (parent.Details is FlowGraph { Start: { } start })
            {
                if (!reachable.TryGetValue(parent, out var reached))
                {
                    reachable[parent] = reached = ReachedFrom(start);
                }

                if (!reached.Contains(part))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static HashSet<ActivityNode> ReachedFrom(ActivityNode start)
    {
        var reached = new HashSet<ActivityNode> { start };
        var open = new Stack<ActivityNode>([start]);
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

        return reached;
    }
}
