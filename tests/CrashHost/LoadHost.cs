using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.CrashHost;

/// <summary>One host: the real runtime and the real transactions on a database that others may use too.</summary>
public sealed class LoadHost : IAsyncDisposable
{
    private const int TimersAtOnce = 5;

    private readonly ServiceProvider services;
    private readonly Transactions transactions;
    private readonly DefinitionStore definitions;
    private readonly WorkflowRuntime runtime;

    public LoadHost(DatabaseSettings settings)
    {
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddJobbsparPersistence(settings).BuildServiceProvider();
        transactions = services.GetRequiredService<Transactions>();
        var activities = new ActivityRegistry([]);
        definitions = new(transactions, new DefinitionValidator(activities), TimeProvider.System);
        runtime = new(activities, definitions, TimeProvider.System);
    }

    /// <summary>The version that new instances run.</summary>
    public string VersionId { get; private set; } = "";

    public async Task PrepareAsync(CancellationToken cancellationToken) =>
        VersionId = (await definitions.ImportAsync(LoadWorkflow.Definition, cancellationToken)).VersionId;

    /// <summary>What could be resumed now: the oldest bookmarks that are no timers.</summary>
    public Task<List<WorkflowBookmarkRow>> OpenBookmarksAsync(int limit, CancellationToken cancellationToken) => transactions.ReadAsync(
        (db, token) => db.WorkflowBookmarks.Where(row => row.DueAt == null).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Take(limit).ToListAsync(token),
        cancellationToken);

    /// <summary>Carries out a command and commits.</summary>
    /// <returns>What it changed, as in <see cref="Effect.Target"/>.</returns>
    public Task<List<string>> RunAsync(LoadCommand command, CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) =>
        {
            var changed = new List<string>();
            foreach (var (target, result) in await CarryOutAsync(unit, command, token))
            {
                if (result.Outcome is CommandOutcome.Started or CommandOutcome.Resumed or CommandOutcome.Cancelled)
                {
                    changed.Add(target);
                    var effect = new Effect(command.Id, command.Kind, target, result.InstanceId);
                    unit.Db.OutboxMessages.Add(new OutboxMessage { Id = Guid.NewGuid(), Kind = Effect.MessageKind, Payload = effect.ToJson(), CreatedAt = TimeProvider.System.GetUtcNow() });
                }
            }

            return changed;
        },
        cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<List<(string Target, CommandResult Result)>> CarryOutAsync(UnitOfWork unit, LoadCommand command, CancellationToken cancellationToken)
    {
        switch (command.Kind)
        {
            case CommandKind.Start:
                var start = new StartWorkflow
                {
                    InstanceId = command.Instance,
                    DefinitionVersionId = VersionId,
                    IdempotencyKey = command.Target,
                    CorrelationId = command.Instance.ToString(),
                };
                return [(command.Target, await runtime.StartAsync(unit.Engine, start, cancellationToken))];
            case CommandKind.Resume:
                var resume = new ResumeBookmark { InstanceId = command.Instance, BookmarkId = Guid.Parse(command.Target) };
                return [(command.Target, await runtime.ResumeAsync(unit.Engine, resume, cancellationToken))];
            case CommandKind.Event:
                var news = new PublishEvent { Name = LoadWorkflow.EventName, CorrelationId = command.Instance.ToString() };
                return [.. (await runtime.PublishEventAsync(unit.Engine, news, cancellationToken)).Select(result => (command.Target, result))];
            case CommandKind.Timers:
                return [.. (await runtime.ResumeDueTimersAsync(unit.Engine, TimersAtOnce, cancellationToken)).Select(result => ($"timer:{result.InstanceId}", result))];
            default:
                return [(command.Target, await runtime.CancelAsync(unit.Engine, command.Instance, cancellationToken))];
        }
    }
}
