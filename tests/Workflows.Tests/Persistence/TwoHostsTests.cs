using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Testing;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>Two hosts on one database share nothing but the database, and between them each command takes effect once.</summary>
public abstract class TwoHostsTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Definition = """
        {"id":"x","definitionId":"vänta","name":"Vänta","version":1,"root":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[
          {"id":"first","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"ett"}}},
          {"id":"second","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"två"}}}]}}
        """;

    private TestDatabase database = null!;
    private Host one = null!;
    private Host two = null!;
    private string version = "";

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        one = new(database.CreateServices());
        two = new(database.CreateServices());
        version = (await one.Definitions.ImportAsync(WorkflowDefinition.Parse(Definition), default)).VersionId;
    }

    public async Task DisposeAsync()
    {
        await one.Services.DisposeAsync();
        await two.Services.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Instance_StartedOnOneHost_GoesOnOnTheOther()
    {
        var started = await StartAsync(one, Guid.CreateVersion7());
        await one.Services.DisposeAsync();

        var resumed = await ResumeAsync(two, started.InstanceId, started.AddedBookmarks[0].Id);
        var finished = await ResumeAsync(two, started.InstanceId, resumed.AddedBookmarks[0].Id);

        finished.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task StartAsync_SameKeyOnBothHostsAtOnce_OneInstanceExists()
    {
        var results = await BothAsync(host => StartAsync(host, Guid.CreateVersion7(), "spår 7"));

        results.Select(result => result.Outcome).Order().ShouldBe([CommandOutcome.Started, CommandOutcome.AlreadyStarted]);
        results[0].InstanceId.ShouldBe(results[1].InstanceId);
        (await database.Transactions.ReadAsync((db, token) => db.WorkflowInstances.CountAsync(token), default)).ShouldBe(1);
    }

    [Fact]
    public async Task ResumeAsync_SameBookmarkOnBothHostsAtOnce_TheBurstRunsOnce()
    {
        for (var round = 0; round < 10; round++)
        {
            var started = await StartAsync(one, Guid.CreateVersion7());

            var results = await BothAsync(host => ResumeAsync(host, started.InstanceId, started.AddedBookmarks[0].Id));

            results.Select(result => result.Outcome).Order().ShouldBe([CommandOutcome.Resumed, CommandOutcome.AlreadyDone]);
            await JournalHasNoHoleAsync(started.InstanceId);
            (await MessagesOfAsync(started.InstanceId)).ShouldBe(1);
        }
    }

    private Task<CommandResult> StartAsync(Host host, Guid instance, string? key = null) => host.Transactions.RunAsync(
        (unit, token) => host.Runtime.StartAsync(unit.Engine, new() { InstanceId = instance, DefinitionVersionId = version, IdempotencyKey = key }, token).AsTask(),
        default);

    private static Task<CommandResult> ResumeAsync(Host host, Guid instance, Guid bookmark) => host.Transactions.RunAsync(
        async (unit, token) =>
        {
            var result = await host.Runtime.ResumeAsync(unit.Engine, new() { InstanceId = instance, BookmarkId = bookmark }, token);
            if (result.Outcome is CommandOutcome.Resumed)
            {
                unit.Db.OutboxMessages.Add(new OutboxMessage { Id = Guid.NewGuid(), Kind = "resumed", Payload = $"\"{instance}\"", CreatedAt = DateTimeOffset.UnixEpoch });
            }

            return result;
        },
        default);

    private async Task<CommandResult[]> BothAsync(Func<Host, Task<CommandResult>> command)
    {
        using var together = new Barrier(2);
        return await Task.WhenAll(new[] { one, two }.Select(host => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return command(host);
            },
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private async Task JournalHasNoHoleAsync(Guid instance)
    {
        var sequences = await database.Transactions.ReadAsync(
            (db, token) => db.WorkflowJournal.Where(row => row.InstanceId == instance).OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync(token),
            default);
        sequences.ShouldBe(Enumerable.Range(1, sequences.Count).Select(number => (long)number));
    }

    private Task<int> MessagesOfAsync(Guid instance)
    {
        var payload = $"\"{instance}\"";
        return database.Transactions.ReadAsync((db, token) => db.OutboxMessages.CountAsync(row => row.Payload == payload, token), default);
    }

    private sealed class Host
    {
        public Host(ServiceProvider services)
        {
            var activities = new ActivityRegistry([]);
            Services = services;
            Transactions = services.GetRequiredService<Transactions>();
            Definitions = new(Transactions, new DefinitionValidator(activities), TimeProvider.System);
            Runtime = new(activities, Definitions, TimeProvider.System);
        }

        public ServiceProvider Services { get; }

        public Transactions Transactions { get; }

        public DefinitionStore Definitions { get; }

        public WorkflowRuntime Runtime { get; }
    }

    public sealed class OnSqlite() : TwoHostsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TwoHostsTests(DatabaseKind.PostgreSql);
}
