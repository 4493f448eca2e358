using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Graph;

/// <summary>What a definition declares to the outside.</summary>
internal static class DefinitionSignature
{
    /// <summary>Types of the declared <c>inputs</c> or <c>outputs</c>, by name.</summary>
    public static IReadOnlyDictionary<string, DeclaredType> Of(WorkflowDefinition definition, string property)
    {
        var declared = new Dictionary<string, DeclaredType>(StringComparer.Ordinal);
        if (definition.Model[property] is JsonArray list)
        {
            foreach (var item in list)
            {
                if (item is JsonObject json && Text(json["name"]) is { Length: > 0 } name)
                {
                    declared[name] = DeclaredType.Parse(Text(json["type"]) ?? Text(json["typeName"]), InputReader.IsTrue(json["isArray"]));
                }
            }
        }

        return declared;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
