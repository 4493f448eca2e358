using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>The OpenAPI document as a reader takes it: operations with their schemas followed.</summary>
internal sealed class ApiDocument
{
    private ApiDocument(JsonNode root) => Root = root;

    public JsonNode Root { get; }

    public IReadOnlyList<ApiOperation> Operations =>
    [
        .. from path in Root["paths"]!.AsObject()
           from method in path.Value!.AsObject()
           select new ApiOperation(path.Key, method.Key.ToUpperInvariant(), method.Value!),
    ];

    /// <summary>Schemas by name.</summary>
    public JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public static async Task<ApiDocument> ReadAsync(RestHost api, string address = "/openapi/v1.json")
    {
        using var answer = await api.Stranger.SendAsync(HttpMethod.Get, address);
        return new ApiDocument(await RestHost.ReadAsync(answer, HttpStatusCode.OK));
    }

    /// <summary>The schema itself, where a reference stands for it.</summary>
    public JsonNode Follow(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference
            ? Follow(reference.Split('/').Skip(1).Aggregate(Root, (node, part) => int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var at) && node is JsonArray list ? list[at]! : node[part].ShouldNotBeNull(reference)))
            : schema;

    /// <summary>What a value says that its schema does not, or leaves out that it asks for.</summary>
    public IEnumerable<string> Misfits(JsonNode? value, JsonNode given, string where)
    {
        var schema = Follow(given);
        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Select(choice => Misfits(value, choice!, where).ToList()).MinBy(found => found.Count)!;
        }

        var types = schema["type"] is JsonArray many ? many.Select(type => type!.GetValue<string>()).ToArray() : schema["type"]?.GetValue<string>() is { } one ? [one] : [];
        if (value is null)
        {
            return types.Length == 0 || types.Contains("null") ? [] : [$"{where} is null"];
        }

        if (schema["enum"] is JsonArray codes)
        {
            return codes.Any(code => JsonNode.DeepEquals(code, value)) ? [] : [$"{where} is no code: {value}"];
        }

        return value switch
        {
            JsonObject members => types.Contains("object") || types.Length == 0 ? InObject(members, schema, where) : [$"{where} is an object"],
            JsonArray items => types.Contains("array") ? items.SelectMany((item, at) => Misfits(item, schema["items"]!, $"{where}[{at}]")) : [$"{where} is a list"],
            _ => types.Length == 0 || types.Intersect(Kinds(value)).Any() ? [] : [$"{where} is {value.GetValueKind()} and not {string.Join('/', types)}"],
        };
    }

    private static string[] Kinds(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => ["string"],
        System.Text.Json.JsonValueKind.Number => ["integer", "number"],
        _ => ["boolean"],
    };

    private IEnumerable<string> InObject(JsonObject members, JsonNode schema, string where)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{where} lacks {name}");
        var unknown = members.Select(member => member.Key).Where(name => schema["additionalProperties"] is null && known.Count > 0 && !known.ContainsKey(name)).Select(name => $"{where} has {name}");
        return missing.Concat(unknown).Concat(members.Where(member => known.ContainsKey(member.Key)).SelectMany(member => Misfits(member.Value, known[member.Key]!, $"{where}.{member.Key}")));
    }
}
