using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jobbspar.Host.Startup;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can do its work now. Both open to anybody, and say nothing but names and states.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", Ready()).AllowAnonymous();
    }

    /// <summary>A bus that is connecting again counts as degraded; a load balancer is to send its requests elsewhere meanwhile.</summary>
    private static HealthCheckOptions Ready() => new()
    {
        ResponseWriter = WriteAsync,
        ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
    };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString(), StringComparer.Ordinal),
        }));
    }
}
