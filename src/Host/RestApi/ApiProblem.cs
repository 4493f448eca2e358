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

    /// <summary>Always <c>about:blank</c>: the status says what kind it is.</summary>
    public string Type => "about:blank";

    /// <summary>One sentence.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Single reasons; absent where the title says all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ApiReason>? Errors { get; init; }

    public static ApiProblem Of(int status, string title) => new() { Status = status, Title = title };

    /// <summary>A refused command, with all its reasons.</summary>
    public static ApiProblem Of(IReadOnlyList<Refusal> refusals, PageTexts texts) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = texts.Count("Form.Faults", refusals.Count),
        Errors = [.. refusals.Select(ApiReason.Of)],
    };

    /// <summary>A file that was not taken in, with the faults of its rows.</summary>
    public static ApiProblem Of(TableOutcome outcome, PageTexts texts) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = texts["Table.Faults", outcome.FaultCount, outcome.Rows],
        Errors = [.. outcome.Faults.Select(ApiReason.Of)],
    };

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, ApiJson.Options, MediaType, httpContext.RequestAborted);
    }
}
