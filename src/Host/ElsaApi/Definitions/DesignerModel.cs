using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>
/// A definition between its stored form and the form that the designer can draw. The designer dies of what is missing or null, so it gets everything;
/// an activity whose type it could not draw travels inside a stand-in, and comes back unharmed.
/// </summary>
internal static class DesignerModel
{
    /// <summary>Custom property in which the designer carries the revision that it was given.</summary>
    public const string RevisionProperty = "jobbspar.revision";

    private const string StandIn = "Elsa.NotFoundActivity";
    private const string Original = "originalActivityJson";
    private const string DefaultToolVersion = "3.8.0.0";

    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];

    /// <summary>What the designer gets.</summary>
    /// <param name="opened">The stored version.</param>
    /// <param name="canDraw">True for the types that the designer knows.</param>
    public static JsonObject ForDesigner(OpenedDefinition opened, Func<string, bool> canDraw)
    {
        var model = Complete(opened);
        Object(model, "customProperties")[RevisionProperty] = opened.Version.Revision.ToString();
        model["links"] = DefinitionLinks.Of(opened.Version);
        foreach (var place in ActivityPlaces.In((JsonObject)model["root"]!).Reverse().ToList())
        {
            CompleteActivity(place.Node);
            if (!canDraw(place.Type))
            {
                Hide(place.Node);
            }
        }

        return model;
    }

    /// <summary>What a file gets: the stored definition, with the paths and dates that an Elsa server writes.</summary>
    public static JsonObject ForFile(OpenedDefinition opened) => Complete(opened);

    /// <summary>What is stored of what the designer, or a file, brings.</summary>
    /// <param name="model">The definition as it came; is changed.</param>
    /// <returns>The revision that it was made from, where it says so.</returns>
    public static DefinitionRevision? TakeIn(JsonObject model)
    {
        var revision = model["customProperties"] is JsonObject custom && custom.Remove(RevisionProperty, out var carried) ? DefinitionRevision.Parse(RequestBody.Text(carried)) : null;
        model.Remove("links");
        if (model["root"] is JsonObject root)
        {
            foreach (var place in ActivityPlaces.In(root).Reverse().ToList())
            {
                Reveal(place.Node);
            }

            WritePaths(root);
        }

        return revision;
    }

    private static JsonObject Complete(OpenedDefinition opened)
    {
        var definition = WorkflowDefinition.Parse(opened.Json);
        var model = (JsonObject)definition.Model.DeepClone();
        model["id"] = opened.Version.VersionId;
        model["definitionId"] = opened.Version.DefinitionId;
        model["name"] = opened.Version.Name;
        model["description"] ??= "";
        model["toolVersion"] = Version.TryParse(RequestBody.Text(model["toolVersion"]), out var tool) ? tool.ToString() : DefaultToolVersion;
        model["version"] = opened.Version.Version;
        model["isLatest"] = opened.Version.IsLatest;
        model["isPublished"] = opened.Version.IsPublished;
        model["isReadonly"] ??= false;
        model["createdAt"] = opened.Version.CreatedAt.UtcDateTime;
        foreach (var name in Lists)
        {
            if (model[name] is not JsonArray)
            {
                model[name] = new JsonArray();
            }
        }

        Object(model, "customProperties");
        Object(model, "options");

        var root = ReferenceEquals(definition.Root, definition.Model) ? OwnRoot(model) : (JsonObject)definition.Root.DeepClone();
        root["type"] ??= root.ContainsKey("connections") ? "Elsa.Flowchart" : "Elsa.Sequence";
        model["root"] = root;
        GiveIds(root);
        WritePaths(root);
        return model;
    }

    /// <summary>Hand-written files may list their activities without a root around them.</summary>
    private static JsonObject OwnRoot(JsonObject model)
    {
        var root = new JsonObject { ["version"] = 1 };
        foreach (var name in (ReadOnlySpan<string>)["type", "activities", "connections"])
        {
            if (model.Remove(name, out var value))
            {
                root[name] = value;
            }
        }

        return root;
    }

    private static void GiveIds(JsonObject root)
    {
        var number = 0;
        foreach (var place in ActivityPlaces.In(root).ToList())
        {
            number++;
            if (place.ActivityId.Length == 0)
            {
                place.Node["id"] = string.Create(CultureInfo.InvariantCulture, $"activity-{number}");
            }
        }
    }

    private static void WritePaths(JsonObject root)
    {
        foreach (var place in ActivityPlaces.In(root))
        {
            place.Node["nodeId"] = place.NodeId;
        }
    }

    private static void CompleteActivity(JsonObject node)
    {
        node["version"] ??= 1;
        node["name"] ??= RequestBody.Text(node["id"]);
        Object(node, "customProperties");
        Object(node, "metadata");
        if (node["activities"] is not JsonArray activities || node["connections"] is not JsonArray connections)
        {
            return;
        }

        var ids = activities.OfType<JsonObject>().Select(activity => RequestBody.Text(activity["id"])).ToHashSet(StringComparer.Ordinal);
        node["connections"] = new JsonArray([.. connections.OfType<JsonObject>().Select(Connection).Where(connection => LeadsSomewhere(connection, ids))]);
    }

    /// <summary>A connection in its object form; older files write ids and ports beside each other.</summary>
    private static JsonObject Connection(JsonObject json)
    {
        var connection = (JsonObject)json.DeepClone();
        foreach (var (end, port) in (ReadOnlySpan<(string, string)>)[("source", "Done"), ("target", "In")])
        {
            var found = connection[end];
            var map = found as JsonObject ?? new JsonObject { ["activity"] = RequestBody.Text(found), ["port"] = RequestBody.Text(connection[end + "Port"]) };
            map["port"] ??= port;
            if (!ReferenceEquals(map, found))
            {
                connection[end] = map;
                connection.Remove(end + "Port");
            }
        }

        if (connection["vertices"] is not JsonArray)
        {
            connection["vertices"] = new JsonArray();
        }

        return connection;
    }

    private static bool LeadsSomewhere(JsonObject connection, HashSet<string?> ids) =>
        ids.Contains(RequestBody.Text(connection["source"]?["activity"])) && ids.Contains(RequestBody.Text(connection["target"]?["activity"]));

    private static void Hide(JsonObject node)
    {
        var original = node.DeepClone().ToJsonString(ElsaJson.Options);
        var type = RequestBody.Text(node["type"]);
        var (id, nodeId, name) = (node["id"]?.DeepClone(), node["nodeId"]?.DeepClone(), node["name"]?.DeepClone());
        var metadata = (JsonObject)node["metadata"]!.DeepClone();
        var version = node["version"]?.DeepClone();
        metadata["displayText"] = $"Finns inte: {type}";
        node.Clear();
        node["id"] = id;
        node["nodeId"] = nodeId;
        node["name"] = name;
        node["type"] = StandIn;
        node["version"] = 1;
        node["customProperties"] = new JsonObject();
        node["metadata"] = metadata;
        node["missingTypeName"] = type;
        node["missingTypeVersion"] = version;
        node[Original] = original;
    }

    /// <summary>Puts an activity back in the place of its stand-in, where that was moved to.</summary>
    private static void Reveal(JsonObject node)
    {
        if (RequestBody.Text(node["type"]) is not StandIn || RequestBody.Text(node[Original]) is not { } text || Parse(text) is not { } original)
        {
            return;
        }

        var designer = node["metadata"]?["designer"]?.DeepClone();
        var id = node["id"]?.DeepClone();
        node.Clear();
        foreach (var (name, value) in original)
        {
            node[name] = value?.DeepClone();
        }

        node["id"] = id;
        if (designer is not null)
        {
            Object(node, "metadata")["designer"] = designer;
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { MaxDepth = WorkflowDefinition.MaximumDepth }) is JsonObject json && ActivityPlaces.IsActivity(json) ? json : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static JsonObject Object(JsonObject json, string name)
    {
        if (json[name] is JsonObject found)
        {
            return found;
        }

        var made = new JsonObject();
        json[name] = made;
        return made;
    }
}
