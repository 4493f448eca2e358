using System.Text.Json;
using Jobbspar.Host.Operations;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jobbspar.Host.Startup;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can do its work now. <c>/health</c>: how promises, messages and mail stand, in figures. All open to anybody, and say nothing but names and states.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", Ready()).AllowAnonymous();
        endpoints.MapGet("/health", FiguresAsync).AllowAnonymous();
    }

    /// <summary>How what must happen by itself stands; 503 where nobody can know it.</summary>
    private static IResult FiguresAsync(OperationsWatch watch) => watch.Latest is not { } figures
        ? Results.Json(new { status = "Unknown" }, statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.Json(new
        {
            status = "Known",
            at = figures.At,
            dueNow = figures.DueNow,
            oldestUnsentSeconds = Math.Round(watch.WaitOf(figures).TotalSeconds),
            digestsUnderway = figures.DigestsUnderway,
            messagesUnsent = figures.MessagesUnsent,
            deadLetters = figures.DeadLetters,
            latenessSeconds = figures.Lateness is { } late
                ? new { emails = late.Count, p50 = late.Median.TotalSeconds, p95 = late.P95.TotalSeconds, p99 = late.P99.TotalSeconds, longest = late.Longest.TotalSeconds }
                : null,
        });

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
