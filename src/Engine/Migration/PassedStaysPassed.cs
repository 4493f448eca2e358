using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>What an instance has passed does not come again, and what it has passed the beginning of is not waited for.</summary>
internal sealed class PassedStaysPassed(ActivityCounterparts counterparts, ActivityExecution before, ActivityExecution after)
{
    private readonly WhatLiesAhead aheadBefore = new(before, withLoops: true);
    private readonly Dictionary<ActivityNode, HashSet<ActivityNode>> reachable = [];

    public IEnumerable<MigrationReason> Broken()
    {
        foreach (var reason in WouldRunAgain())
        {
            yield return reason;
        }

        foreach (var reason in JoinsThatCannotFill())
        {
            yield return reason;
        }
    }

    // A node that the source has ahead as well, be it by a loop, is no surprise; nor one that only a loop of the target leads back to.
    private IEnumerable<MigrationReason> WouldRunAgain()
    {
        var named = new HashSet<ActivityNode>();
        foreach (var node in new WhatLiesAhead(after, withLoops: false).Nodes.OrderBy(node => node.Index))
        {
            var sources = counterparts.SourcesOf(node).ToList();
            if (sources.Count > 0 && !sources.Exists(aheadBefore.Nodes.Contains) && sources.Find(MayHaveRun) is { } passed)
            {
                named.Add(node);
                if (node.Parent is null || !named.Contains(node.Parent))
                {
                    yield return new MigrationReason(MigrationCodes.WouldRunAgain, passed.Id, node.Id);
                }
            }
        }
    }

    // A join that was dead in the source as well stays what it was.
    private IEnumerable<MigrationReason> JoinsThatCannotFill() =>
        from dead in new WhatLiesAhead(after, withLoops: true).DeadJoins
        where !counterparts.SourcesOf(dead.Key).Any(aheadBefore.DeadJoins.ContainsKey)
        orderby dead.Key.Index
        select new MigrationReason(MigrationCodes.JoinCannotFill, dead.Key.Id, dead.Value.Source.Id);

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
