using System.Globalization;
using System.Text.Json.Serialization;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Host.RestApi;

/// <summary>How the API says no: problem details (RFC 9457) in the language of the request, with each reason by field and rule.</summary>
internal sealed record ApiProblem : IResult
{
    /// <summary>Media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The type of a problem that its status tells.</summary>
    public const string Blank = "about:blank";

    // Any other status is told as the plainest of its kind.
    private static readonly int[] Titled = [400, 401, 403, 404, 405, 412, 413, 415, 422, 428, 429, 500, 503];

    /// <summary>Always <c>about:blank</c>: the status says what kind it is, and <see cref="ApiReason.Rule"/> which rule.</summary>
    public string Type => Blank;

    /// <summary>What the status means, the same for every answer with it.</summary>
    public string Title { get; private init; } = "";

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What was wrong with this request, in one sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>The address that was asked for, without its query.</summary>
    public string Instance { get; private init; } = "";

    /// <summary>Single reasons; absent where the title says all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ApiReason>? Errors { get; init; }

    public static ApiProblem Of(int status, string detail) => new() { Status = status, Detail = detail };

    /// <summary>A refused command, with all its reasons.</summary>
    public static ApiProblem Of(IReadOnlyList<Refusal> refusals, PageTexts texts) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Detail = texts.Count("Form.Faults", refusals.Count),
        Errors = [.. refusals.Select(ApiReason.Of)],
    };

    /// <summary>A file that was not taken in, with the faults of its rows.</summary>
    public static ApiProblem Of(TableOutcome outcome, PageTexts texts) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Detail = texts["Table.Faults", outcome.FaultCount, outcome.Rows],
        Errors = [.. outcome.Faults.Select(ApiReason.Of)],
    };

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var written = this with
        {
            Title = httpContext.RequestServices.GetRequiredService<PageTexts>()[string.Create(CultureInfo.InvariantCulture, $"RestApi.Status.{(Titled.Contains(Status) ? Status : Status < 500 ? 400 : 500)}")],
            Instance = request.PathBase.Add(request.Path).ToUriComponent(),
        };
        response.StatusCode = Status;
        response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        ApiHeadersFilter.Write(response);
        return response.WriteAsJsonAsync(written, ApiJson.Options, MediaType, httpContext.RequestAborted);
    }
}
