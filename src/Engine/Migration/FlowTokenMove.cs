using System.Text.Json.Nodes;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>Takes what waits at the joins of a flowchart over to its counterpart.</summary>
internal sealed class FlowTokenMove(ActivityCounterparts counterparts, List<MigrationReason> reasons)
{
    public FlowTokens? Move(ActivityExecution from, ActivityNode flowchart)
    {
        if (from.Tokens is not { IsEmpty: false } tokens)
        {
            return null;
        }

        var moved = new FlowTokens();
        var origin = new Dictionary<Connection, Connection>();
        foreach (var token in tokens.Waiting)
        {
            if (Counterpart(token, flowchart) is not { } connection || (origin.TryGetValue(connection, out var other) && !ReferenceEquals(other, token)))
            {
                // Two paths that became one would count as one arrival, or as two of the same; neither is what happened.
                Refuse(MigrationCodes.TokenLost, token.Target, token.Source.Id);
            }
            else if (!StillWaits(token.Target, connection.Target))
            {
                Refuse(MigrationCodes.JoinModeChanged, token.Target, null);
            }
            else
            {
                origin[connection] = token;
                moved.Waiting.Add(connection);
            }
        }

        foreach (var race in tokens.Won)
        {
            if (counterparts.Of(race) is { } won && ReferenceEquals(won.Parent, flowchart))
            {
                moved.Won.Add(won);
                if (won.MergeMode != MergeMode.Race && won.Details is not Expression)
                {
                    Refuse(MigrationCodes.JoinModeChanged, race, null);
                }
            }
        }

        return moved;
    }

    private Connection? Counterpart(Connection token, ActivityNode flowchart)
    {
        if (counterparts.Of(token.Source) is not { } source || counterparts.Of(token.Target) is not { } target || !ReferenceEquals(target.Parent, flowchart))
        {
            return null;
        }

        var between = Array.FindAll(source.Outbound, connection => ReferenceEquals(connection.Target, target));
        return Array.Find(between, connection => string.Equals(connection.Port, token.Port, StringComparison.Ordinal)) ?? (between is [var only] ? only : null);
    }

    private static bool StillWaits(ActivityNode before, ActivityNode after) => after.Details is Expression
        ? before.Details is Expression && JsonNode.DeepEquals(before.Json["mode"], after.Json["mode"])
        : after.MergeMode is not (MergeMode.Race or MergeMode.Cascade);

    private void Refuse(string code, ActivityNode join, string? detail)
    {
        var reason = new MigrationReason(code, join.Id, detail);
        if (!reasons.Contains(reason))
        {
            reasons.Add(reason);
        }
    }
}
