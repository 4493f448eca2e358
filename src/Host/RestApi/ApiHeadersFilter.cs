using System.Diagnostics;

namespace Jobbspar.Host.RestApi;

/// <summary>Headers of every answer: nothing is kept on the way unless the operation says so, and the answer names its trace (W3C Trace Context).</summary>
internal sealed class ApiHeadersFilter : IEndpointFilter
{
    private const string TraceHeader = "traceparent";

    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Write(context.HttpContext.Response);
        return next(context);
    }

    /// <summary>Writes them; what an operation writes after counts instead.</summary>
    public static void Write(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } trace })
        {
            response.Headers[TraceHeader] = trace;
        }
    }
}
