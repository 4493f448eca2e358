namespace Jobbspar.Host.ElsaApi;

/// <summary>How the API says no: a status, a sentence, and the single faults by field. The designer shows each text of <paramref name="Errors"/> in its own message.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="Message">One sentence in the language of the request.</param>
/// <param name="Errors">Texts by field or rule.</param>
internal sealed record ElsaError(int StatusCode, string Message, IReadOnlyDictionary<string, string[]> Errors) : IResult
{
    /// <summary>A refusal with one reason.</summary>
    public static ElsaError Of(int statusCode, string message) =>
        new(statusCode, message, new Dictionary<string, string[]>(StringComparer.Ordinal) { ["generalErrors"] = [message] });

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCode;
        return httpContext.Response.WriteAsJsonAsync(this, ElsaJson.Options, "application/json; charset=utf-8", httpContext.RequestAborted);
    }
}
