using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Engine.Graph;

/// <summary>Reads the connections of a flowchart, in both notations that Elsa 3 has written.</summary>
internal sealed class ConnectionReader(List<Finding> findings)
{
    /// <summary>Gives the children of a flowchart their connections.</summary>
    public void Read(ActivityNode flowchart, JsonNode json)
    {
        if (json is not JsonArray list)
        {
            Report("MALFORMED_CONNECTION", flowchart.Id, $"{flowchart.JsonPath}.connections", "This is not a list of connections.");
            return;
        }

        var children = new Dictionary<string, ActivityNode>(StringComparer.Ordinal);
        foreach (var child in flowchart.Children)
        {
            children.TryAdd(child.LocalId, child);
        }

        var outbound = new Dictionary<ActivityNode, List<Connection>>();
        var inbound = new Dictionary<ActivityNode, List<Connection>>();
        var seen = new HashSet<(ActivityNode, string, ActivityNode)>();
        for (var i = 0; i < list.Count; i++)
        {
            if (ReadOne(list[i], $"{flowchart.JsonPath}.connections[{i}]", flowchart, children) is { } ends && seen.Add(ends))
            {
                var connection = new Connection(i, ends.Source, ends.Port, ends.Target);
                Add(outbound, ends.Source, connection);
                Add(inbound, ends.Target, connection);
            }
        }

        foreach (var (node, connections) in outbound)
        {
            node.Outbound = [.. connections];
        }

        foreach (var (node, connections) in inbound)
        {
            node.Inbound = [.. connections];
        }
    }

    private (ActivityNode Source, string Port, ActivityNode Target)? ReadOne(JsonNode? json, string path, ActivityNode flowchart, Dictionary<string, ActivityNode> children)
    {
        if (json is not JsonObject connection)
        {
            Report("MALFORMED_CONNECTION", flowchart.Id, path, "This is not a connection (a JSON object with source and target).");
            return null;
        }

        var (source, port) = End(connection, "source", "sourcePort");
        var (target, _) = End(connection, "target", "targetPort");
        var from = Find(source, "source", path, flowchart, children);
        var to = Find(target, "target", path, flowchart, children);
        return from is null || to is null ? null : (from, string.IsNullOrEmpty(port) ? "Done" : port, to);
    }

    private static (string? Activity, string? Port) End(JsonObject connection, string property, string portProperty)
    {
        var end = Property(connection, property);
        return end is JsonObject map ? (Text(Property(map, "activity")), Text(Property(map, "port"))) : (Text(end), Text(Property(connection, portProperty)));
    }

    private ActivityNode? Find(string? id, string end, string path, ActivityNode flowchart, Dictionary<string, ActivityNode> children)
    {
        if (string.IsNullOrEmpty(id))
        {
            Report("CONNECTION_TO_NOWHERE", flowchart.Id, $"{path}.{end}", $"The connection has no {end}.", "");
            return null;
        }

        if (children.TryGetValue(id, out var node))
        {
            return node;
        }

        Report("CONNECTION_TO_NOWHERE", flowchart.Id, $"{path}.{end}", $"The connection's {end} '{id}' is no activity of this flowchart.", id);
        return null;
    }

    private static void Add(Dictionary<ActivityNode, List<Connection>> map, ActivityNode node, Connection connection)
    {
        if (!map.TryGetValue(node, out var list))
        {
            map[node] = list = [];
        }

        list.Add(connection);
    }

    // Elsa reads camel case and Pascal case alike.
    private static JsonNode? Property(JsonObject json, string name) => json[name] ?? json[char.ToUpperInvariant(name[0]) + name[1..]];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private void Report(string code, string activityId, string path, string message, params string[] arguments) =>
        findings.Add(new Finding { Severity = FindingSeverity.Error, Code = code, ActivityId = activityId, JsonPath = path, Message = message, Arguments = arguments });
}
