using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Host.Texts;

namespace Jobbspar.Host.ElsaApi;

/// <summary>Reads what a request brings, within limits.</summary>
internal static class RequestBody
{
    /// <summary>Bytes. A definition of the largest size, with what the designer adds to each activity.</summary>
    public const int Largest = WorkflowDefinition.MaximumSize + (3 * 1024 * 1024);

    /// <summary>The body as a JSON object; an empty one where there is no body.</summary>
    /// <exception cref="ElsaFault">It is too large, too deep, or no JSON object.</exception>
    public static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        var texts = context.RequestServices.GetRequiredService<PageTexts>();
        var bytes = await ReadBytesAsync(context, texts);
        if (bytes.Length == 0)
        {
            return [];
        }

        try
        {
            var node = JsonNode.Parse(bytes, documentOptions: new() { MaxDepth = WorkflowDefinition.MaximumDepth + 5, AllowDuplicateProperties = false });
            return node as JsonObject ?? throw new ElsaFault(texts["Api.Malformed"]);
        }
        catch (JsonException fault)
        {
            throw new ElsaFault(fault.LineNumber is { } line ? texts["Api.MalformedAt", line + 1, fault.BytePositionInLine + 1] : texts["Api.Malformed"]);
        }
    }

    /// <summary>A list of texts in a body, e.g. <c>definitionIds</c>; empty where it is missing.</summary>
    public static IReadOnlyList<string> Texts(JsonObject body, string property) =>
        body[property] is JsonArray list ? [.. list.Select(item => Text(item)).OfType<string>()] : [];

    /// <summary>A text, or null where it is missing or something else.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A truth value, or null where it is missing or something else.</summary>
    public static bool? Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    private static async Task<byte[]> ReadBytesAsync(HttpContext context, PageTexts texts)
    {
        if (context.Request.ContentLength > Largest)
        {
            throw new ElsaFault(texts["Api.TooLarge"]);
        }

        using var content = new MemoryStream();
        var part = new byte[81_920];
        int read;
        while ((read = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0)
        {
            if (content.Length + read > Largest)
            {
                throw new ElsaFault(texts["Api.TooLarge"]);
            }

            content.Write(part, 0, read);
        }

        return content.ToArray();
    }
}
