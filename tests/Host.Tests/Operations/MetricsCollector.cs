using System.Collections.Concurrent;
using Jobbspar.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Host.Tests.Operations;

/// <summary>A collector of OpenTelemetry metrics (OTLP over gRPC) on a real socket: it takes what comes and says yes.</summary>
internal sealed class MetricsCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> exports = new();

    private MetricsCollector(int port)
    {
        Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http2));
        app = builder.Build();
        app.MapPost("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", TakeAsync);
    }

    public Uri Address { get; }

    /// <summary>Bodies, as they came.</summary>
    public IReadOnlyCollection<byte[]> Exports => exports;

    public static async Task<MetricsCollector> StartAsync()
    {
        var collector = new MetricsCollector(FreePort.Next());
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        exports.Enqueue(body.ToArray());
        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");

        // One empty message: not compressed, no bytes.
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    }
}
