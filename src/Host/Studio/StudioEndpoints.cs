using Jobbspar.Host.Components.Studio;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jobbspar.Host.Studio;

/// <summary>Elsa Studio, unmodified, within pages of ours. For administrators; others do not learn that it is there.</summary>
internal static class StudioEndpoints
{
    /// <summary>Where it lies. Its files must lie directly below, because it resolves everything against the page's base.</summary>
    public const string Prefix = "/studio";

    // The designer adds styles at run time and runs WebAssembly; nothing of it comes from, or goes, anywhere else. It adds two scripts of its own to
    // the page, for the keys of its editor and of its list of instances: those, and no others, are let through by their digests.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public static void MapStudio(this IEndpointRouteBuilder endpoints)
    {
        var studio = endpoints.MapGroup(Prefix);
        studio.MapGet("/definitions/{id?}", (HttpContext context, StudioFiles files, string? id) => Page(context, files, "definitions", id));
        studio.MapGet("/instances/{id?}", (HttpContext context, StudioFiles files, string? id) => Page(context, files, "instances", id));
        studio.MapGet("/{**path}", (HttpContext context, StudioFiles files, string? path) => files.SendAsync(context, path ?? ""));

        // Addresses that the designer writes by itself, below its base or at the root.
        foreach (var root in (ReadOnlySpan<string>)[Prefix, ""])
        {
            endpoints.MapGet($"{root}/workflows/definitions/{{id}}/edit", (HttpContext context, string id) => Moved(context, $"/definitions/{Uri.EscapeDataString(id)}"));
            endpoints.MapGet($"{root}/workflows/instances/{{id}}/view", (HttpContext context, string id) => Moved(context, $"/instances/{Uri.EscapeDataString(id)}"));
        }

        endpoints.MapGet("/diagnostics/structured-logs", (HttpContext context, string? workflowInstanceId) => Moved(context, $"/instances/{Uri.EscapeDataString(workflowInstanceId ?? "")}"));
        endpoints.MapGet(Prefix, (HttpContext context) => Moved(context, "/definitions"));
    }

    private static Results<RazorComponentResult<StudioPage>, NotFound> Page(HttpContext context, StudioFiles files, string view, string? id)
    {
        if (!context.User.IsInRole(Role.Administrator.Code()) || !files.AreThere)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<StudioPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(StudioPage.View)] = view,
            [nameof(StudioPage.Id)] = id,
            [nameof(StudioPage.Root)] = $"{context.Request.PathBase}/",
        });
    }

    private static RedirectHttpResult Moved(HttpContext context, string path) => TypedResults.LocalRedirect($"{context.Request.PathBase}{Prefix}{path}");
}
