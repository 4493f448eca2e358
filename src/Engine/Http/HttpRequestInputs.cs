using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Http;

/// <summary>What the two activities that send requests have in common: inputs, outputs, and how a request is made of them.</summary>
internal static class HttpRequestInputs
{
    public const string Category = "Grundläggande";
    public const string StatusCodes = "ExpectedStatusCodes";

    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    // Named by the connection itself; a definition that sets them could only break it.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Expect", "Idempotency-Key" };

    public static IReadOnlyList<InputDescriptor> All { get; } =
    [
        new() { Name = "Url", TypeName = "Uri", DisplayName = "Adress", Description = "Endast värdar som administratören har tillåtit kan nås.", IsRequired = true },
        new() { Name = "Method", DisplayName = "Metod", DefaultValue = "GET", UiHint = "dropdown", Choices = [.. new[] { "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD" }.Select(method => KeyValuePair.Create(method, method))] },
        new() { Name = "Content", TypeName = "Object", DisplayName = "Innehåll", UiHint = "multiline" },
        new()
        {
            Name = "ContentType", DisplayName = "Innehållstyp", UiHint = "dropdown",
            Choices = [.. new[] { "", Json, Form, "text/plain", "text/html", "application/xml" }.Select(type => KeyValuePair.Create(type, type))],
        },
        new() { Name = "Authorization", DisplayName = "Behörighet", Description = "Värdet på huvudet Authorization, till exempel Bearer följt av en nyckel. Skrivs aldrig i loggen." },
        new() { Name = "RequestHeaders", TypeName = "HttpRequestHeaders", DisplayName = "Huvuden", UiHint = "json-editor" },
    ];

    public static IReadOnlyList<OutputDescriptor> Outputs { get; } =
    [
        new() { Name = "StatusCode", TypeName = "Int32", DisplayName = "Status" },
        new() { Name = "ResponseHeaders", DisplayName = "Svarets huvuden" },
        new() { Name = "ParsedContent", DisplayName = "Svarets innehåll" },
        new() { Name = "Result", DisplayName = "Svar" },
    ];

    /// <summary>Waits, and asks for the request to be sent.</summary>
    public static void Send(BurstContext context)
    {
        var url = Url(context);
        var content = Body(context, out var contentType);
        context.Emit(new HttpRequestWanted
        {
            InstanceId = context.InstanceId,
            BookmarkId = context.Wait(new BookmarkRequest { Kind = BookmarkKinds.HttpAnswer }),
            Url = url,
            Method = Method(context),
            Content = content,
            ContentType = contentType,
            Headers = Headers(context),
        });
    }

    /// <summary>Takes in the answer's outputs.</summary>
    /// <exception cref="InvalidOperationException">The request was refused; becomes an incident.</exception>
    public static HttpAnswer Take(BurstContext context, Resumption resumption)
    {
        var answer = HttpAnswer.From(resumption);
        if (answer.Kind is HttpAnswerKind.Refused)
        {
            throw new InvalidOperationException(answer.Reason ?? "the request was refused.");
        }

        if (answer.Kind is HttpAnswerKind.Answered)
        {
            var parsed = Parse(answer);
            var headers = new JsonObject();
            foreach (var (name, value) in answer.Headers)
            {
                headers[name] = value;
            }

            context.Output("StatusCode", answer.StatusCode);
            context.Output("ResponseHeaders", headers);
            context.Output("Result", new JsonObject { ["statusCode"] = answer.StatusCode, ["headers"] = headers.DeepClone(), ["content"] = JsonValues.ToJson(parsed) });
            context.Output("ParsedContent", parsed);
        }

        return answer;
    }

    private static Uri Url(BurstContext context)
    {
        var text = context.Input<string>("Url");
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url!
            : throw new InputException(context.ActivityId, "Url", "it must be an absolute http or https address without a user name in it.");
    }

    private static string Method(BurstContext context)
    {
        var method = context.Input<string>("Method") is { Length: > 0 } given ? given.Trim().ToUpperInvariant() : "GET";
        return method.Length <= 20 && method.All(char.IsAsciiLetter) ? method : throw new InputException(context.ActivityId, "Method", "it is not an HTTP method.");
    }

    private static string? Body(BurstContext context, out string? contentType)
    {
        var content = context.RawInput("Content");
        contentType = context.Input<string>("ContentType") is { Length: > 0 } given ? given.Trim() : null;
        if (content is null or "")
        {
            contentType = null;
            return null;
        }

        contentType ??= content is string text && ValueConversion.TryParseJson(text) is null ? "text/plain" : Json;
        return contentType.StartsWith(Form, StringComparison.OrdinalIgnoreCase) && (content as JsonObject ?? (content is string json ? ValueConversion.TryParseJson(json) as JsonObject : null)) is { } fields
            ? string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(JsonValues.ToText(JsonValues.FromJson(field.Value)))}"))
            : JsonValues.ToText(content);
    }

    private static Dictionary<string, string[]> Headers(BurstContext context)
    {
        var headers = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in context.Input<Dictionary<string, object?>>("RequestHeaders") ?? [])
        {
            if (OfTheConnection.Contains(name))
            {
                throw new InputException(context.ActivityId, "RequestHeaders", $"the header '{name}' cannot be set.");
            }

            headers[name] = [.. value is JsonArray several ? several.Select(one => JsonValues.ToText(JsonValues.FromJson(one))) : [JsonValues.ToText(JsonValues.Canonical(value))]];
        }

        if (context.Input<string>("Authorization") is { Length: > 0 } authorization)
        {
            headers["Authorization"] = [authorization];
        }

        foreach (var (name, values) in headers)
        {
            if (name.Length == 0 || !name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') || values.Any(static value => value.AsSpan().ContainsAny('\r', '\n', '\0')))
            {
                throw new InputException(context.ActivityId, "RequestHeaders", $"'{name}' is not a header that can be sent.");
            }
        }

        return headers;
    }

    private static object? Parse(HttpAnswer answer) =>
        answer.Content is not { Length: > 0 } content ? null
        : answer.ContentType is { } type && (type.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)) ? ValueConversion.TryParseJson(content) is { } json ? JsonValues.FromJson(json) : content
        : content;
}
