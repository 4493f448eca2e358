using Jobbspar.Engine.Http;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Requests;

namespace Jobbspar.Host.Http;

/// <summary>Sends what workflows want sent, for as long as the host lives. Logs ids, hosts and statuses only.</summary>
internal sealed class HttpRequestLoop(HttpRequests requests, IHttpRequestSender sender, HttpLimits limits, ILogger<HttpRequestLoop> log) : BackgroundService
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends until nothing is left to claim.</summary>
    /// <returns>Number of requests that were settled.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await requests.ClaimAsync(AtOnce, limits.Timeout + TimeSpan.FromSeconds(30), cancellationToken) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, SendAsync);
            total += claimed.Count;
        }

        return total;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Sending requests", token => RunOnceAsync(token), token => Task.Delay(Pause, token), log, stoppingToken);

    private async ValueTask SendAsync(HttpRequestWanted request, CancellationToken cancellationToken)
    {
        // Of an activity that was cancelled meanwhile nothing is sent.
        var answer = await requests.IsWantedAsync(request, cancellationToken)
            ? await sender.SendAsync(request, cancellationToken)
            : HttpAnswer.Refuse("nobody waits for the answer.");
        try
        {
            await requests.SettleAsync(request, answer, cancellationToken);
            log.LogInformation("Request {BookmarkId} of instance {InstanceId} to {TargetHost}: {Kind} {Status}.", request.BookmarkId, request.InstanceId, request.Url.IdnHost, answer.Kind, answer.StatusCode);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DatabaseUnavailableException))
        {
            await requests.PutOffAsync(request, cancellationToken);
            log.LogError("The answer to request {BookmarkId} of instance {InstanceId} could not be taken in: {Fault}. It will be sent again later.", request.BookmarkId, request.InstanceId, fault.GetType().Name);
        }
    }
}
