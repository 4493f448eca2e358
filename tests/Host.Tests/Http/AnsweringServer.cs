using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Host.Tests.Http;

/// <summary>A real server on the loopback address: answers, is slow, says too much, or redirects.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private AnsweringServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Host and port, as an administrator would allow it.</summary>
    public string Host => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Address.Port}");

    /// <summary>Headers of the last request to <c>/echo</c>.</summary>
    public Dictionary<string, string> Heard { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<AnsweringServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new AnsweringServer(builder.Build());
        server.app.MapMethods("/echo", ["GET", "POST"], server.EchoAsync);
        server.app.MapGet("/missing", () => Results.NotFound("nobody"));
        server.app.MapGet("/large", () => Results.Text(new string('x', 64 * 1024)));
        server.app.MapGet("/endless", WriteForEverAsync);
        server.app.MapGet("/slow", (CancellationToken gone) => Task.Delay(Timeout.Infinite, gone));
        server.app.MapGet("/to", (string url) => Results.Redirect(url));
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Without a length, in pieces, until the other end has had enough.
    private static async Task WriteForEverAsync(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(new string('x', 8192), context.RequestAborted);
        }
    }

    private async Task<IResult> EchoAsync(HttpRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            Heard[name] = value.ToString();
        }

        using var reader = new StreamReader(request.Body);
        return Results.Json(new { method = request.Method, body = await reader.ReadToEndAsync() });
    }
}
