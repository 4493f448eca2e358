using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Definitions;

/// <summary>
/// A workflow definition in Elsa 3's JSON format, one version of it. What the engine does not know is kept as it came,
/// so that reading and writing loses nothing.
/// </summary>
public sealed class WorkflowDefinition
{
    /// <summary>A larger definition is refused; UTF-8 bytes.</summary>
    public const int MaximumSize = 5 * 1024 * 1024;

    /// <summary>A definition with objects and arrays nested deeper than this is refused.</summary>
    public const int MaximumDepth = 200;

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, MaxDepth = MaximumDepth + 10 };

    private readonly Lazy<IReadOnlyList<JsonObject>> references;

    private WorkflowDefinition(JsonObject json, byte[] utf8)
    {
        Json = json;
        Fingerprint = Convert.ToHexString(SHA256.HashData(utf8));
        (Model, ModelPath) = FindModel(json);
        (Root, RootPath) = FindRoot(Model, ModelPath);
        VersionId = ReadText("id");
        DefinitionId = ReadText("definitionId");
        Name = ReadText("name");
        Version = ReadVersion();
        var mayRefer = utf8.AsSpan().IndexOf("\"workflowDefinitionId\""u8) >= 0;
        references = new Lazy<IReadOnlyList<JsonObject>>(() => mayRefer ? WorkflowReferences.In(Root) : []);
    }

    /// <summary>The whole definition; not to be changed.</summary>
    public JsonObject Json { get; }

    /// <summary>The object that holds <c>definitionId</c>, <c>variables</c> and so on: the whole, or what an envelope such as <c>model</c> holds.</summary>
    public JsonObject Model { get; }

    /// <summary>JSON path of <see cref="Model"/>.</summary>
    public string ModelPath { get; }

    /// <summary>The root activity.</summary>
    public JsonObject Root { get; }

    /// <summary>JSON path of <see cref="Root"/>.</summary>
    public string RootPath { get; }

    /// <summary>Id of this version (<c>id</c>).</summary>
    public string VersionId { get; }

    /// <summary>Id shared by all versions (<c>definitionId</c>).</summary>
    public string DefinitionId { get; }

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; }

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Changes when the content changes; SHA-256 of the text that was read.</summary>
    public string Fingerprint { get; }

    /// <summary>The nodes that name another definition directly, and so may be that definition used as an activity.</summary>
    internal IReadOnlyList<JsonObject> References => references.Value;

    /// <summary>Reads a definition.</summary>
    /// <exception cref="DefinitionException">Not JSON, too large, too deep, or not a definition; says where.</exception>
    public static WorkflowDefinition Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Length > MaximumSize ? throw TooLarge(json.Length) : Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a definition from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="DefinitionException">Not JSON, too large, too deep, or not a definition; says where.</exception>
    public static WorkflowDefinition Parse(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        if (utf8.Length > MaximumSize)
        {
            throw TooLarge(utf8.Length);
        }

        ReadOnlySpan<byte> content = utf8;
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        if (content.IsEmpty)
        {
            throw new DefinitionException("$", "the file is empty.");
        }

        JsonNode? node;
        try
        {
            node = JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            throw new DefinitionException("$", Explain(fault));
        }

        if (node is not JsonObject root)
        {
            throw new DefinitionException("$", "the file is not a JSON object.");
        }

        Materialize(root);
        return new WorkflowDefinition(root, utf8);
    }

    /// <summary>The definition as JSON text, indented, with everything that was read.</summary>
    public string ToJson() => Json.ToJsonString(Writing);

    private static DefinitionException TooLarge(int size) => new("$", $"the definition is {size / 1024} KB; at most {MaximumSize / 1024} KB are read.");

    private static string Explain(JsonException fault)
    {
        if (fault.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase))
        {
            return $"objects and arrays are nested deeper than {MaximumDepth} (line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}).";
        }

        var message = fault.Message;
        var tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = tail > 0 ? message[..tail] : message;
        return fault.LineNumber is null ? $"not valid JSON. {reason}" : $"not valid JSON at line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}. {reason}";
    }

    // JsonObject builds its dictionary at first use, which is not safe when several threads share a definition: do it now.
    private static void Materialize(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, item) in map)
                {
                    Materialize(item);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Materialize(item);
                }

                break;
        }
    }

    private static (JsonObject Model, string Path) FindModel(JsonObject json)
    {
        if (!json.ContainsKey("root") && !json.ContainsKey("activities"))
        {
            foreach (var envelope in (ReadOnlySpan<string>)["model", "workflowDefinition", "definition", "workflow"])
            {
                if (json[envelope] is JsonObject inner && (inner.ContainsKey("root") || inner.ContainsKey("activities")))
                {
                    return (inner, "$." + envelope);
                }
            }
        }

        return (json, "$");
    }

    // Elsa writes `root`; a node of type Elsa.Workflow holds its own `root`; hand-written files are sometimes the root activity itself.
    private static (JsonObject Root, string Path) FindRoot(JsonObject model, string path)
    {
        if (model.ContainsKey("root"))
        {
            path += ".root";
            var root = model["root"] as JsonObject ?? throw new DefinitionException(path, "the root is not an activity (a JSON object with a type).");
            while (IsWorkflowNode(root) && root["root"] is JsonObject inner)
            {
                root = inner;
                path += ".root";
            }

            return (root, path);
        }

        if (model["activities"] is JsonArray activities)
        {
            if (activities is [JsonObject first, ..] && first.ContainsKey("activityId"))
            {
                throw new DefinitionException(path, "this is an Elsa 2 definition (activities with activityId); only Elsa 3 definitions are read.");
            }

            return (model, path);
        }

        throw new DefinitionException(path, "there is no root activity (property root).");
    }

    private static bool IsWorkflowNode(JsonObject node) =>
        node["type"] is JsonValue type && type.TryGetValue(out string? name) && string.Equals(name, "Elsa.Workflow", StringComparison.Ordinal);

    private string ReadText(string property) => Model[property] switch
    {
        null => "",
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw new DefinitionException($"{ModelPath}.{property}", "must be a text."),
    };

    private int ReadVersion() => Model["version"] switch
    {
        null => 1,
        JsonValue value when value.TryGetValue(out int version) && version >= 0 => version,
        _ => throw new DefinitionException($"{ModelPath}.version", "must be a whole number."),
    };
}
