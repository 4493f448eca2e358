using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.RepeatedRequests;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Host.RestApi;

/// <summary>
/// Lets a program send a <c>POST</c> again when its answer was lost: under the same <c>Idempotency-Key</c>, within 24 hours, the same request is carried out once and
/// answered alike, and another request is refused with 422.
/// </summary>
internal sealed class RepeatableRequestFilter(AnsweredRequests requests, PageTexts texts) : IEndpointFilter
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Says that the answer is the one that was given before.</summary>
    public const string RepeatedHeader = "Idempotent-Replayed";

    private static readonly string[] KeptHeaders = ["Location", "ETag", "Content-Type"];

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<AnswerNotKept>() is not null || !http.Request.Headers.TryGetValue(Header, out var given) || AccountClaims.ReadActor(http.User) is not { } actor)
        {
            return await next(context);
        }

        if (given.ToString() is not { Length: > 0 and <= AnsweredRequests.LongestKey } key || !key.All(letter => letter is > ' ' and <= '~'))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, texts["RestApi.KeyUnreadable", AnsweredRequests.LongestKey]);
        }

        var body = await ReadAsync(http);
        IResult? refused = null;
        var answer = await requests.AnswerAsync(
            actor,
            key,
            HashOf(http.Request, body),
            async _ =>
            {
                // It may run again from its start.
                body.Position = 0;
                http.Request.Body = body;
                var result = await next(context);
                var (answered, content) = await WriteAsync(http, (IResult)result!);
                refused = answered is >= 200 and < 300 ? null : (IResult)result!;
                return new RepeatableAnswer(answered, content);
            },
            http.RequestAborted);
        if (answer.KeyIsTaken)
        {
            return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, texts["RestApi.KeyTaken"]);
        }

        if (answer.IsRepeated)
        {
            // What was tried and taken back to see whether she still may has left no headers of its own.
            foreach (var header in KeptHeaders)
            {
                http.Response.Headers.Remove(header);
            }

            http.Response.Headers[RepeatedHeader] = "true";
            return new WrittenAnswer(answer);
        }

        return refused ?? new WrittenAnswer(answer);
    }

    /// <summary>One byte more than any operation takes in, so that it says itself that it is too much.</summary>
    private static async Task<MemoryStream> ReadAsync(HttpContext http)
    {
        var body = new MemoryStream();
        var part = new byte[16_384];
        int read;
        while (body.Length <= TableFile.LargestFile && (read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0)
        {
            body.Write(part, 0, read);
        }

        return body;
    }

    private static string HashOf(HttpRequest request, MemoryStream body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Path}\n{request.QueryString}\n{request.ContentType}\n{request.Headers.IfMatch}\n"));
        hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The answer as it would be sent: status, headers and text.</summary>
    private static async Task<(int Status, string Content)> WriteAsync(HttpContext http, IResult result)
    {
        using var text = new MemoryStream();
        var apart = new DefaultHttpContext { RequestServices = http.RequestServices };
        apart.Response.Body = text;
        foreach (var header in KeptHeaders)
        {
            apart.Response.Headers[header] = http.Response.Headers[header];
        }

        await result.ExecuteAsync(apart);
        var headers = KeptHeaders.Where(header => apart.Response.Headers[header].Count > 0).ToDictionary(header => header, header => apart.Response.Headers[header].ToString(), StringComparer.Ordinal);
        return (apart.Response.StatusCode, JsonSerializer.Serialize(new Written(headers, Convert.ToBase64String(text.ToArray()))));
    }

    private sealed record Written(IReadOnlyDictionary<string, string> Headers, string Body);

    private sealed class WrittenAnswer(RepeatableAnswer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var written = JsonSerializer.Deserialize<Written>(answer.Content) ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The answer kept with status {answer.Status} is empty."));
            httpContext.Response.StatusCode = answer.Status;
            foreach (var (name, value) in written.Headers)
            {
                httpContext.Response.Headers[name] = value;
            }

            // An answer without content takes no write at all, not even of nothing.
            if (Convert.FromBase64String(written.Body) is { Length: > 0 } body)
            {
                await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
            }
        }
    }
}
