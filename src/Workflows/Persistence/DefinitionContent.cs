using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Persistence;

/// <summary>What a definition says, apart from which version it is.</summary>
internal static class DefinitionContent
{
    private const int Deepest = 220;

    private static readonly HashSet<string> PerVersion = new(StringComparer.Ordinal) { "id", "version", "isLatest", "isPublished", "createdAt", "toolVersion" };

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Deepest };

    /// <summary>SHA-256 over the content with sorted keys, so that neither order nor layout of the file matters.</summary>
    public static string Hash(WorkflowDefinition definition)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { MaxDepth = Deepest }))
        {
            WriteObject(writer, definition.Model, PerVersion);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    /// <summary>The definition as JSON under the version's own id and number.</summary>
    public static string AsVersion(WorkflowDefinition definition, string versionId, int number)
    {
        var json = (JsonObject)definition.Json.DeepClone();
        var model = ReferenceEquals(definition.Model, definition.Json) ? json : (JsonObject)json[definition.Model.GetPropertyName()]!;
        model["id"] = versionId;
        model["version"] = number;
        return json.ToJsonString(Writing);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                WriteObject(writer, map, leftOut: null);
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var element in list)
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonObject map, HashSet<string>? leftOut)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            if (leftOut?.Contains(name) is not true)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }
}
