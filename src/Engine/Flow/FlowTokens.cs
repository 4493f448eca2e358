using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>What a running flowchart must remember beside its running children.</summary>
internal sealed class FlowTokens
{
    /// <summary>Arrivals that wait at a join, oldest first.</summary>
    public List<Connection> Waiting { get; } = [];

    /// <summary>Race joins that were won while something upstream was still under way: later arrivals are dropped.</summary>
    public HashSet<ActivityNode> Won { get; } = [];

    public bool IsEmpty => Waiting.Count == 0 && Won.Count == 0;
}
