using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Definitions;

/// <summary>
/// Finds activities in JSON of any origin: an object with a type whose name has a dot is one, wherever it stands but in what is said about an activity.
/// So activities within types that are not known here are found as well.
/// </summary>
public static class ActivityPlaces
{
    private static readonly HashSet<string> AboutTheActivity = new(StringComparer.Ordinal) { "metadata", "customProperties", "variables", "connections", "inputs", "outputs" };

    /// <summary>The root and all that it holds, each before what it holds.</summary>
    public static IEnumerable<ActivityPlace> In(JsonObject root) => In(new ActivityPlace(root, $"{NodeIds.Workflow}:{Text(root["id"])}", null, null));

    /// <summary>True where a JSON value is an activity.</summary>
    public static bool IsActivity(JsonNode? node) =>
        node is JsonObject json && Text(json["type"])?.Contains('.', StringComparison.Ordinal) is true;

    private static IEnumerable<ActivityPlace> In(ActivityPlace place)
    {
        yield return place;
        foreach (var child in Children(place))
        {
            foreach (var found in In(child))
            {
                yield return found;
            }
        }
    }

    /// <summary>The activities that one holds directly.</summary>
    public static IEnumerable<ActivityPlace> Children(ActivityPlace place)
    {
        foreach (var (name, value) in place.Node)
        {
            if (AboutTheActivity.Contains(name))
            {
                continue;
            }

            if (IsActivity(value))
            {
                yield return Child(place, (JsonObject)value!, char.ToUpperInvariant(name[0]) + name[1..]);
            }
            else if (value is JsonArray list)
            {
                foreach (var item in list)
                {
                    if (IsActivity(item))
                    {
                        yield return Child(place, (JsonObject)item!, null);
                    }
                    else if (item is JsonObject one && IsActivity(one["activity"]))
                    {
                        // A case of a switch, or an expected answer of a request, with what is done then.
                        yield return Child(place, (JsonObject)one["activity"]!, Text(one["label"]));
                    }
                }
            }
        }
    }

    /// <summary>The text of a JSON value; null where it is something else.</summary>
    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static ActivityPlace Child(ActivityPlace parent, JsonObject node, string? port) => new(node, $"{parent.NodeId}:{Text(node["id"])}", parent, port);
}
