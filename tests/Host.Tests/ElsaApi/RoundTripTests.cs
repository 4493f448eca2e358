using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>What leaves by a file comes back the same, and has what an Elsa server's own files have (docs/elsa-format.md).</summary>
public sealed class RoundTripTests(ApiHost api) : IClassFixture<ApiHost>
{
    /// <summary>What an import decides by itself: which definition and version it became.</summary>
    private static readonly string[] OfTheVersion = ["id", "definitionId", "name", "isPublished", "isLatest", "version", "createdAt"];

    /// <summary>The files that come with the program.</summary>
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Export_and_import_of_a_shipped_definition_lose_nothing(string name)
    {
        var file = await ExportAsync((await ShippedAsync(name))["definitionId"]!.GetValue<string>());
        var copy = (JsonObject)file.DeepClone();
        (copy["definitionId"], copy["name"]) = ("kopia-av-" + file["definitionId"], "Kopia av " + file["name"]);

        (await ApiHost.PostAsync(api.Anna, "/workflow-definitions/import", copy))["isPublished"]!.GetValue<bool>().ShouldBeFalse();

        var again = await ExportAsync(copy["definitionId"]!.GetValue<string>());
        foreach (var property in OfTheVersion)
        {
            (file[property], again[property]) = (null, null);
        }

        JsonNode.DeepEquals(file, again).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Everything_that_stands_in_a_shipped_file_stands_in_what_is_exported(string name)
    {
        var shipped = await ShippedAsync(name);
        var exported = await ExportAsync(shipped["definitionId"]!.GetValue<string>());
        foreach (var property in OfTheVersion)
        {
            shipped.Remove(property);
        }

        Missing(shipped, exported, "$").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task What_is_exported_has_the_shape_of_an_Elsa_servers_file(string name)
    {
        var file = await ExportAsync((await ShippedAsync(name))["definitionId"]!.GetValue<string>());

        foreach (var text in (string[])["id", "definitionId", "name", "toolVersion", "createdAt"])
        {
            file[text]!.GetValue<string>().ShouldNotBeEmpty(text);
        }

        file["version"]!.GetValue<int>().ShouldBeGreaterThan(0);
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"])
        {
            file[list].ShouldBeOfType<JsonArray>(list);
        }

        foreach (var map in (string[])["customProperties", "options", "root"])
        {
            file[map].ShouldBeOfType<JsonObject>(map);
        }

        foreach (var activity in Activities(file["root"]!.AsObject()))
        {
            var id = activity["id"]!.GetValue<string>();
            activity["type"]!.GetValue<string>().ShouldNotBeEmpty(id);
            activity["version"]!.GetValue<int>().ShouldBeGreaterThan(0, id);
            activity["nodeId"]!.GetValue<string>().ShouldEndWith(id);
            foreach (var connection in (activity["connections"] as JsonArray ?? []).Select(connection => connection!))
            {
                connection["source"]!["activity"]!.GetValue<string>().ShouldNotBeEmpty(id);
                connection["source"]!["port"]!.GetValue<string>().ShouldNotBeEmpty(id);
                connection["target"]!["activity"]!.GetValue<string>().ShouldNotBeEmpty(id);
            }
        }
    }

    private static async Task<JsonObject> ShippedAsync(string name) =>
        (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", name)))!;

    private static IEnumerable<JsonObject> Activities(JsonNode node)
    {
        if (node is JsonObject map && map["type"] is JsonValue && map["id"] is JsonValue && map["version"] is JsonValue)
        {
            yield return map;
        }

        foreach (var child in node switch { JsonObject fields => fields.Select(field => field.Value), JsonArray list => list, _ => [] })
        {
            foreach (var found in child is null ? [] : Activities(child))
            {
                yield return found;
            }
        }
    }

    /// <summary>Paths of what the first has and the second has not, or has otherwise.</summary>
    private static IEnumerable<string> Missing(JsonNode? from, JsonNode? within, string path) => (from, within) switch
    {
        (JsonObject fields, JsonObject found) => fields.SelectMany(field => Missing(field.Value, found[field.Key], $"{path}.{field.Key}")),
        (JsonArray list, JsonArray found) when list.Count == found.Count => list.SelectMany((item, i) => Missing(item, found[i], $"{path}[{i}]")),
        _ => JsonNode.DeepEquals(from, within) ? [] : [path],
    };

    private Task<JsonObject> ExportAsync(string definitionId) => ApiHost.GetAsync(api.Anna, $"/workflow-definitions/{definitionId}/export?versionOptions=Latest&includeConsumingWorkflows=False");
}
