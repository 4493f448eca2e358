using System.Globalization;
using System.Text.Json;
using Jobbspar.Host.ElsaApi;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Microsoft.Net.Http.Headers;

namespace Jobbspar.Host.RestApi;

/// <summary>What a request brings: who, a body within limits, and the version that a change builds on.</summary>
/// <param name="context">The request.</param>
/// <param name="texts">Sentences.</param>
internal sealed class ApiRequest(IHttpContextAccessor context, PageTexts texts)
{
    /// <summary>Bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = ApiJson.Options.MaxDepth, AllowDuplicateProperties = false };

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Who asks.</summary>
    /// <exception cref="AccessDeniedException">Nobody is signed in.</exception>
    public Actor Actor => RequestActor.Of(Http);

    /// <summary>The version of <c>If-Match: "7"</c>.</summary>
    /// <exception cref="ApiFault">It is missing (428) or unreadable (400).</exception>
    public int Version
    {
        get
        {
            var given = Http.Request.Headers.IfMatch.ToString();
            if (given.Length == 0)
            {
                throw Fault(StatusCodes.Status428PreconditionRequired, "RestApi.NoVersion");
            }

            return given is ['"', .. var digits, '"'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : throw Fault(StatusCodes.Status400BadRequest, "RestApi.VersionUnreadable");
        }
    }

    /// <summary>The same where only some requests need it; null where it is missing.</summary>
    /// <exception cref="ApiFault">It is unreadable (400).</exception>
    public int? VersionIfGiven => Http.Request.Headers.IfMatch.Count == 0 ? null : Version;

    /// <summary>True where only what would happen is asked for: <c>?dryRun=true</c>.</summary>
    /// <exception cref="ApiFault">It is neither true nor false.</exception>
    public bool IsDryRun => Http.Request.Query["dryRun"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw Fault(StatusCodes.Status400BadRequest, "RestApi.DryRun"),
    };

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ApiFault">It is no JSON (415), too large (413), or not what is asked for (400).</exception>
    public async Task<T> BodyAsync<T>()
        where T : class
    {
        if (!Http.Request.HasJsonContentType())
        {
            throw Fault(StatusCodes.Status415UnsupportedMediaType, "RestApi.NotJson");
        }

        using var body = await ReadAsync(LargestBody);
        try
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length), Limits);
            return HasEmptyPlaces(document.RootElement)
                ? throw Fault(StatusCodes.Status400BadRequest, "Api.Malformed")
                : document.Deserialize<T>(ApiJson.Options) ?? throw Fault(StatusCodes.Status400BadRequest, "Api.Malformed");
        }
        catch (InvalidOperationException)
        {
            // A name with half a character, e.g. "\ud800": the parser takes it in and cannot compare it.
            throw Fault(StatusCodes.Status400BadRequest, "Api.Malformed");
        }
        catch (JsonException fault)
        {
            // Required members that are missing have no place in the text; others have.
            throw new ApiFault(ApiProblem.Of(StatusCodes.Status400BadRequest, fault.Path is { Length: > 0 } path ? texts["RestApi.MalformedAt", path] : texts["Api.Malformed"]));
        }
    }

    /// <summary>The body as a file in UTF-8, which can be read again from its beginning.</summary>
    /// <param name="largest">Bytes.</param>
    /// <param name="mediaType">What it must be.</param>
    /// <exception cref="ApiFault">It is of another kind (415), or too large (413).</exception>
    public async Task<Stream> FileAsync(int largest, string mediaType)
    {
        if (!IsOf(mediaType))
        {
            throw Fault(StatusCodes.Status415UnsupportedMediaType, mediaType is ApiTables.MediaType ? "RestApi.NotCsv" : "RestApi.NotJson");
        }

        var file = await ReadAsync(largest);
        file.Position = 0;
        return file;
    }

    /// <summary>True where the body says that it is of this kind, in UTF-8.</summary>
    public bool IsOf(string mediaType) =>
        MediaTypeHeaderValue.TryParse(Http.Request.ContentType, out var given)
        && given.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!given.Charset.HasValue || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>A number in the address, from 1; null where none is given.</summary>
    /// <exception cref="ApiFault">It is no such number.</exception>
    public int? Number(string name)
    {
        var given = Http.Request.Query[name].ToString();
        return given.Length == 0 ? null
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 ? value
            : throw new ApiFault(ApiProblem.Of(StatusCodes.Status400BadRequest, texts["RestApi.Number", name, 1, int.MaxValue]));
    }

    /// <summary>A code in the address; null where none is given.</summary>
    /// <exception cref="ApiFault">It is unknown.</exception>
    public T? Code<T>(string name, string? given)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        return CodeTable<T>.TryParse(given, out var value)
            ? value
            : throw new ApiFault(ApiProblem.Of(StatusCodes.Status400BadRequest, texts["RestApi.Code", name, string.Join(", ", CodeTable<T>.All)]));
    }

    /// <summary>True where a list holds a null: no list of the API may.</summary>
    private static bool HasEmptyPlaces(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Null || HasEmptyPlaces(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasEmptyPlaces(property.Value)),
        _ => false,
    };

    private async Task<MemoryStream> ReadAsync(int largest)
    {
        var content = new MemoryStream();
        var part = new byte[16_384];
        int read;
        while ((read = await Http.Request.Body.ReadAsync(part, Http.RequestAborted)) > 0)
        {
            if (content.Length + read > largest)
            {
                throw new ApiFault(ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, texts["RestApi.TooLarge", largest / (1024 * 1024)]));
            }

            content.Write(part, 0, read);
        }

        return content;
    }

    private ApiFault Fault(int status, string text) => new(ApiProblem.Of(status, texts[text]));
}
