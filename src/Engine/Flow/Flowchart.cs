using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>Activities joined by connections. Runs by tokens: a completed activity sends one along each connection of its outcome.</summary>
internal sealed class Flowchart : BuiltInActivity
{
    public const string Type = "Elsa.Flowchart";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = Type,
        Category = "Flöde",
        DisplayName = "Flödesschema",
        Description = "Aktiviteter och kopplingar mellan dem.",
        IsContainer = true,
        IsBrowsable = false,
    };

    public override object Prepare(ActivityNode node) => new FlowGraph(node, FindStart(node));

    protected override void Execute(BurstContext context)
    {
        var trigger = context.Burst.Trigger?.ActivityId;
        var begun = trigger is null ? null : context.Node.Children.Find(child => string.Equals(child.Id, trigger, StringComparison.Ordinal));
        if ((begun ?? GraphOf(context.Node).Start) is { } start)
        {
            context.Run(start);
        }
        else
        {
            context.Complete();
        }
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child)
    {
        var flowchart = context.Current;
        var outbound = child.Node.Outbound;
        if (outbound is [var only] && only.Target.Inbound.Length == 1 && flowchart.Tokens is null or { IsEmpty: true })
        {
            // Nothing joins here and nothing waits elsewhere: the common case.
            if (child.Outcomes.Contains(only.Port))
            {
                context.Run(only.Target);
            }
        }
        else
        {
            Spread(context, child);
        }

        if (!flowchart.HasChildren)
        {
            // What still waits at a join can never be completed by anything: the path is dead.
            context.Complete();
        }
    }

    // First all tokens arrive, then joins are looked at, so that a join sees what the same completion started beside it.
    // What starts is queued in the order of the connections that led to it, as in Elsa.
    private static void Spread(BurstContext context, ChildCompletion child)
    {
        var outbound = child.Node.Outbound;
        var started = new List<(int Rank, ActivityExecution Execution)>();
        for (var i = 0; i < outbound.Length; i++)
        {
            if (child.Outcomes.Contains(outbound[i].Port) && Arrives(context, outbound[i]))
            {
                started.Add((i, context.Prepare(outbound[i].Target)));
            }
        }

        if (context.Current.Tokens is { IsEmpty: false } tokens)
        {
            Reconsider(context, tokens, child, started);
        }

        started.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Execution.Id.CompareTo(b.Execution.Id));
        foreach (var (_, execution) in started)
        {
            context.Burst.Enqueue(execution);
        }
    }

    /// <summary>Ends what is under way upstream of a race that was won.</summary>
    public static void CancelUpstream(Burst burst, ActivityExecution flowchart, ActivityNode join, bool alsoScheduled)
    {
        if (flowchart.Node.Details is not FlowGraph graph)
        {
            return;
        }

        var upstream = graph.AncestorsOf(join);
        for (var child = flowchart.FirstChild; child is not null;)
        {
            var next = child.Next;
            if (upstream.Contains(child.Node) && (alsoScheduled || child.Status != ExecutionStatus.Scheduled))
            {
                burst.CancelChild(child);
            }

            child = next;
        }

        flowchart.Tokens?.Waiting.RemoveAll(token => upstream.Contains(token.Target));
    }

    /// <returns>True where the target starts at once; false where the token waits at a join, or is dropped.</returns>
    private static bool Arrives(BurstContext context, Connection connection)
    {
        var target = connection.Target;
        if (target.Inbound.Length == 1)
        {
            return true;
        }

        var tokens = context.Current.Tokens ??= new FlowTokens();
        switch (FlowJoin.ModeOf(context, target))
        {
            case MergeMode.Cascade:
                return true;
            case MergeMode.Race:
                if (connection.IsForward && !tokens.Won.Add(target))
                {
                    return false;
                }

                CancelUpstream(context.Burst, context.Current, target, alsoScheduled: false);
                return true;
            default:
                tokens.Waiting.Add(connection);
                return false;
        }
    }

    // Joins are looked at from upstream to downstream: one that goes on may hold up those after it.
    private static void Reconsider(BurstContext context, FlowTokens tokens, ChildCompletion child, List<(int Rank, ActivityExecution Execution)> started)
    {
        var graph = GraphOf(context.Node);
        var running = context.Current;
        var considered = new HashSet<ActivityNode>();
        while (NextWaiting(tokens, graph, considered) is { } target)
        {
            considered.Add(target);
            var mode = FlowJoin.ModeOf(context, target);
            while (IsReady(running, graph, tokens, target, mode))
            {
                UseUp(tokens, target, mode);
                started.Add((RankOf(child, target), context.Prepare(target)));
            }
        }

        tokens.Won.RemoveWhere(join => !IsUnderWay(running, graph.AncestorsOf(join)));
    }

    // A join that goes on because a path elsewhere died comes after what the completed activity led to itself.
    private static int RankOf(ChildCompletion child, ActivityNode target)
    {
        var outbound = child.Node.Outbound;
        for (var i = 0; i < outbound.Length; i++)
        {
            if (ReferenceEquals(outbound[i].Target, target) && child.Outcomes.Contains(outbound[i].Port))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static ActivityNode? NextWaiting(FlowTokens tokens, FlowGraph graph, HashSet<ActivityNode> considered)
    {
        ActivityNode? first = null;
        foreach (var token in tokens.Waiting)
        {
            if (!considered.Contains(token.Target) && (first is null || graph.OrderOf(token.Target) < graph.OrderOf(first)))
            {
                first = token.Target;
            }
        }

        return first;
    }

    private static bool IsReady(ActivityExecution flowchart, FlowGraph graph, FlowTokens tokens, ActivityNode target, MergeMode mode) => mode switch
    {
        MergeMode.Converge => HaveAllArrived(tokens, target, onlyForward: false),
        MergeMode.WaitAll => HaveAllArrived(tokens, target, onlyForward: true),
        _ => IsWaitingAt(tokens, target) && !IsUnderWay(flowchart, graph.AncestorsOf(target)),
    };

    private static bool IsWaitingAt(FlowTokens tokens, ActivityNode target)
    {
        foreach (var token in tokens.Waiting)
        {
            if (ReferenceEquals(token.Target, target))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveAllArrived(FlowTokens tokens, ActivityNode target, bool onlyForward)
    {
        // The cheap question first: a join of thousands of paths is asked at each arrival.
        if (tokens.Waiting.Count < (onlyForward ? target.Inbound.Count(static connection => connection.IsForward) : target.Inbound.Length))
        {
            return false;
        }

        var arrived = new HashSet<Connection>();
        foreach (var token in tokens.Waiting)
        {
            if (ReferenceEquals(token.Target, target))
            {
                arrived.Add(token);
            }
        }

        foreach (var connection in target.Inbound)
        {
            if ((connection.IsForward || !onlyForward) && !arrived.Contains(connection))
            {
                return false;
            }
        }

        return arrived.Count > 0;
    }

    private static bool IsUnderWay(ActivityExecution flowchart, Upstream nodes)
    {
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
        {
            if (nodes.Contains(child.Node))
            {
                return true;
            }
        }

        return false;
    }

    // Stream takes everything that has arrived; the others one arrival per connection.
    private static void UseUp(FlowTokens tokens, ActivityNode target, MergeMode mode)
    {
        if (mode == MergeMode.Stream)
        {
            tokens.Waiting.RemoveAll(token => ReferenceEquals(token.Target, target));
            return;
        }

        foreach (var connection in target.Inbound)
        {
            tokens.Waiting.Remove(connection);
        }
    }

    private static FlowGraph GraphOf(ActivityNode node) => (FlowGraph)node.Details!;

    // Elsa's order: the activity named by `start`, the first Start, one that may start the workflow, one that nothing leads to, the first.
    private static ActivityNode? FindStart(ActivityNode flowchart)
    {
        var children = flowchart.Children;
        if (flowchart.Json["start"] is JsonValue named && named.TryGetValue(out string? id) && children.Find(child => string.Equals(child.LocalId, id, StringComparison.Ordinal)) is { } start)
        {
            return start;
        }

        return children.Find(child => string.Equals(child.TypeName, "Elsa.Start", StringComparison.Ordinal))
            ?? children.Find(child => CanStartWorkflow(child.Json))
            ?? children.Find(child => child.Inbound.Length == 0)
            ?? (children.Count > 0 ? children[0] : null);
    }

    /// <summary>True where the designer marked an activity as one that may start the workflow.</summary>
    public static bool CanStartWorkflow(JsonObject activity) =>
        IsTrue(activity["canStartWorkflow"]) || (activity["customProperties"] is JsonObject custom && IsTrue(custom["canStartWorkflow"]));

    private static bool IsTrue(JsonNode? json) => json is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
