using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>Reads from a flowchart's tokens which of its joins wait, and for what. Changes nothing.</summary>
internal static class JoinsThatWait
{
    public static IEnumerable<WaitingJoin> Of(ActivityExecution flowchart, Func<ActivityNode, MergeMode> modeOf)
    {
        if (flowchart.Tokens is not { } tokens || flowchart.Node.Details is not FlowGraph graph)
        {
            yield break;
        }

        foreach (var arrivals in tokens.Waiting.GroupBy(token => token.Target))
        {
            var join = arrivals.Key;
            var missing = join.Inbound.Except(arrivals).ToList();
            var coming = missing.FindAll(connection => IsUnderWay(flowchart, graph, connection.Source));
            yield return new()
            {
                ActivityId = join.Id,
                Arrived = Sources(arrivals),
                Expected = Sources(coming),
                NeverComing = Sources(missing.Except(coming).Where(connection => Asks(modeOf(join), connection))),
            };
        }
    }

    /// <summary>Only these modes insist on paths that were not taken.</summary>
    private static bool Asks(MergeMode mode, Connection connection) => mode is MergeMode.Converge || (mode is MergeMode.WaitAll && connection.IsForward);

    private static bool IsUnderWay(ActivityExecution flowchart, FlowGraph graph, ActivityNode source)
    {
        var upstream = graph.AncestorsOf(source);
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
        {
            if (ReferenceEquals(child.Node, source) || upstream.Contains(child.Node))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Sources(IEnumerable<Connection> connections) => [.. connections.Select(connection => connection.Source.Id).Distinct(StringComparer.Ordinal)];
}
