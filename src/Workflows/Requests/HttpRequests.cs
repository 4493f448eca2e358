using System.Text.Json;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Http;
using Jobbspar.Engine.Timers;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Requests;

/// <summary>
/// Hands the requests of workflows to senders, each to one at a time, and takes in their answers. A sender that dies between sending and
/// settling leaves a row that is sent again when its lease ends: at least once, under the same idempotency key (docs/adr/0008).
/// </summary>
public sealed class HttpRequests
{
    private readonly Transactions transactions;
    private readonly DatabaseTechnology technology;
    private readonly WorkflowRuntime runtime;
    private readonly TrackSteps steps;
    private readonly TimeProvider clock;

    internal HttpRequests(Transactions transactions, DatabaseTechnology technology, WorkflowRuntime runtime, TrackSteps steps, TimeProvider clock)
    {
        this.transactions = transactions;
        this.technology = technology;
        this.runtime = runtime;
        this.steps = steps;
        this.clock = clock;
    }

    /// <summary>Takes the oldest requests that no other sender holds.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="lease">How long nobody else gets them; longer than sending may take.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    public async Task<IReadOnlyList<HttpRequestWanted>> ClaimAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        // Most of the time there is nothing; asking that takes no lock.
        var asked = clock.GetUtcNow();
        if (!await transactions.ReadAsync((db, token) => db.HttpRequests.AnyAsync(row => row.LeasedUntil == null || row.LeasedUntil <= asked, token), cancellationToken))
        {
            return [];
        }

        var claimed = await transactions.RunAsync(
            (unit, token) =>
            {
                var now = clock.GetUtcNow();
                return unit.Db.HttpRequests
                    .FromSqlRaw(technology.ClaimRequestsSql, technology.ToColumn(now + lease), technology.ToColumn(now), limit)
                    .AsNoTracking()
                    .ToListAsync(token);
            },
            cancellationToken);
        return [.. claimed.OrderBy(row => row.CreatedAt).ThenBy(row => row.BookmarkId).Select(Wanted)];
    }

    /// <summary>Lets the instance go on with the answer, and forgets the request. Where nobody waits any more, it is only forgotten.</summary>
    public Task<CommandOutcome> SettleAsync(HttpRequestWanted request, HttpAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var result = await runtime.ResumeAsync(
                    unit.Engine,
                    new ResumeBookmark { InstanceId = request.InstanceId, BookmarkId = request.BookmarkId, Input = answer.ToInput() },
                    token);
                await unit.Db.HttpRequests.Where(row => row.BookmarkId == request.BookmarkId).ExecuteDeleteAsync(token);
                await steps.CarryOutAsync(unit, [result], own: null, Actor.System, token);
                return result.Outcome;
            },
            cancellationToken);
    }

    /// <summary>Lets a request rest whose answer could not be taken in, longer each time, so that the other server is not asked the same without end.</summary>
    public Task PutOffAsync(HttpRequestWanted request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (await unit.Db.HttpRequests.SingleOrDefaultAsync(row => row.BookmarkId == request.BookmarkId, token) is { } row)
                {
                    row.LeasedUntil = clock.GetUtcNow() + TimerRest.After(row.Failures);
                    row.Failures++;
                }
            },
            cancellationToken);
    }

    /// <summary>Whether an instance still waits for the answer: a request of an activity that was cancelled need not be sent.</summary>
    public Task<bool> IsWantedAsync(HttpRequestWanted request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transactions.ReadAsync((db, token) => db.WorkflowBookmarks.AnyAsync(row => row.Id == request.BookmarkId, token), cancellationToken);
    }

    internal static HttpRequestRow RowOf(HttpRequestWanted request, DateTimeOffset now) => new()
    {
        BookmarkId = request.BookmarkId,
        InstanceId = request.InstanceId,
        Url = request.Url.AbsoluteUri,
        Method = request.Method,
        Content = request.Content,
        ContentType = request.ContentType,
        Headers = JsonSerializer.Serialize(request.Headers),
        CreatedAt = now,
    };

    private static HttpRequestWanted Wanted(HttpRequestRow row) => new()
    {
        BookmarkId = row.BookmarkId,
        InstanceId = row.InstanceId,
        Url = new Uri(row.Url, UriKind.Absolute),
        Method = row.Method,
        Content = row.Content,
        ContentType = row.ContentType,
        Headers = JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.Headers) ?? [],
    };
}
