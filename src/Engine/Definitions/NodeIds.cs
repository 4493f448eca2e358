namespace Jobbspar.Engine.Definitions;

/// <summary>The path of each activity of a definition, e.g. <c>Workflow1:flow1:ask</c>, which is how the designer tells activities apart.</summary>
public sealed class NodeIds
{
    /// <summary>What every path begins with.</summary>
    public const string Workflow = "Workflow1";

    private readonly Dictionary<string, ActivityPlace> byNodeId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityPlace> byActivityId = new(StringComparer.Ordinal);

    private NodeIds()
    {
    }

    /// <summary>Of a definition that is gone.</summary>
    public static NodeIds None { get; } = new();

    /// <summary>All activities, the outermost first.</summary>
    public IReadOnlyCollection<ActivityPlace> All => byNodeId.Values;

    /// <summary>Walks through a definition.</summary>
    public static NodeIds Of(WorkflowDefinition definition)
    {
        var ids = new NodeIds();
        foreach (var place in ActivityPlaces.In(definition.Root))
        {
            ids.byNodeId.TryAdd(place.NodeId, place);
            ids.byActivityId.TryAdd(place.ActivityId, place);
        }

        return ids;
    }

    /// <summary>The place of an activity; null where the definition does not hold it itself.</summary>
    public ActivityPlace? Find(string activityId) => byActivityId.GetValueOrDefault(activityId);

    /// <summary>The place with a path; null where there is none.</summary>
    public ActivityPlace? At(string nodeId) => byNodeId.GetValueOrDefault(nodeId);

    /// <summary>The path of an activity. One that lies within a workflow used as an activity is known as <c>outer:inner</c>, and follows it.</summary>
    public string NodeIdOf(string activityId)
    {
        if (Find(activityId) is { } place)
        {
            return place.NodeId;
        }

        var colon = activityId.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Find(activityId[..colon]) is { } outer ? $"{outer.NodeId}:{activityId[(colon + 1)..]}" : $"{Workflow}:{activityId}";
    }
}
