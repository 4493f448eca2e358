using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Definitions;

/// <summary>
/// A workflow definition in Elsa 3's JSON format, one version of it. What the engine does not know is kept as it came,
/// so that reading and writing loses nothing.
/// </summary>
public sealed class WorkflowDefinition
{
    private WorkflowDefinition(JsonObject json) => Json = json;

    /// <summary>The whole definition; not to be changed.</summary>
    public JsonObject Json { get; }

    /// <summary>Id of this version (<c>id</c>).</summary>
    public string VersionId => (string?)Json["id"] ?? "";

    /// <summary>Id shared by all versions (<c>definitionId</c>).</summary>
    public string DefinitionId => (string?)Json["definitionId"] ?? "";

    /// <summary>1, 2, 3 …</summary>
    public int Version => (int?)Json["version"] ?? 1;

    /// <summary>Name.</summary>
    public string Name => (string?)Json["name"] ?? "";

    /// <summary>Reads a definition.</summary>
    /// <exception cref="DefinitionException">Not JSON, or not a definition; says where.</exception>
    public static WorkflowDefinition Parse(string json) =>
        JsonNode.Parse(json) is JsonObject root ? new(root) : throw new DefinitionException("$", "the file is not a JSON object.");
}
