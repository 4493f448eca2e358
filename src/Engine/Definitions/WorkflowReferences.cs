using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Definitions;

/// <summary>Finds the nodes of a definition that name another definition with a bare <c>workflowDefinitionId</c>.</summary>
internal static class WorkflowReferences
{
    public static IReadOnlyList<JsonObject> In(JsonNode root)
    {
        var found = new List<JsonObject>();
        Collect(root, found);
        return found;
    }

    /// <summary>What tells one reference from another; null where a node names no definition.</summary>
    public static string? KeyOf(JsonObject node) =>
        Text(node["workflowDefinitionId"]) is { Length: > 0 } id ? $"{id}@{Text(node["workflowDefinitionVersionId"])}" : null;

    private static void Collect(JsonNode? node, List<JsonObject> found)
    {
        switch (node)
        {
            case JsonObject json:
                if (KeyOf(json) is not null && Text(json["type"]) is not null)
                {
                    found.Add(json);
                }

                foreach (var (_, item) in json)
                {
                    Collect(item, found);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Collect(item, found);
                }

                break;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
