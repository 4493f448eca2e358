using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>One operation of the OpenAPI document.</summary>
/// <param name="Path">Below the server's address.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Said">What is said of it.</param>
internal sealed record ApiOperation(string Path, string Method, JsonNode Said)
{
    public string Name => $"{Method} {Path}";

    public bool IsOpen => Said["security"] is JsonArray { Count: 0 };

    /// <summary>What is sent, by media type.</summary>
    public JsonObject Body => Said["requestBody"]?["content"]?.AsObject() ?? [];

    /// <summary>Names of its parameters of a kind: <c>query</c>, <c>header</c>, <c>path</c>.</summary>
    public IReadOnlyList<string> Parameters(string kind) =>
        [.. (Said["parameters"]?.AsArray() ?? []).Where(parameter => string.Equals(parameter!["in"]!.GetValue<string>(), kind, StringComparison.Ordinal)).Select(parameter => parameter!["name"]!.GetValue<string>())];

    /// <summary>True where a parameter may not be left out.</summary>
    public bool IsRequired(string name) =>
        (Said["parameters"]?.AsArray() ?? []).Any(parameter => string.Equals(parameter!["name"]!.GetValue<string>(), name, StringComparison.Ordinal) && parameter["required"]?.GetValue<bool>() is true);

    /// <summary>Its answers, by status.</summary>
    public JsonObject Answers => Said["responses"]!.AsObject();

    /// <summary>Content of its answers.</summary>
    public IEnumerable<(string Status, string Type, JsonNode Content)> Contents =>
        from answer in Answers
        from content in answer.Value!["content"]?.AsObject() ?? []
        select (answer.Key, content.Key, content.Value!);

    /// <summary>An address with keys filled in.</summary>
    public string AddressWith(Guid id) =>
        RestHost.Prefix + string.Join('/', Path.Split('/').Select(part => part is "{gate}" ? "G1" : part.StartsWith('{') ? id.ToString() : part));
}
