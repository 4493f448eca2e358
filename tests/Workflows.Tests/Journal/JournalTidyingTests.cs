using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Testing;
using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Journal;

/// <summary>The journal of two years must not slow down a municipality's smallest machine, and what still runs must stay explained.</summary>
public abstract class JournalTidyingTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2028, 6, 15, 1, 15, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-800);
    private static readonly DateTimeOffset ThisSpring = Now.AddDays(-100);
    private readonly ManualClock clock = new(Now);
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind, clock);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task RunAsync_EndedLongerAgoThanTheRuleSays_IsForgotten()
    {
        var old = await EndedAsync(LongAgo, LongAgo.AddDays(10));
        var newer = await EndedAsync(LongAgo, ThisSpring);

        var done = await TidyAsync();

        (await LinesAsync(old)).ShouldBeEmpty();
        (await LinesAsync(newer)).Count.ShouldBe(4, "it ended less than 730 days ago, though it began before that");
        done.LinesDeleted.ShouldBe(4, "a line of another instance lies in the same month");
    }

    [Fact]
    public async Task RunAsync_StillRunning_KeepsEveryLineHoweverOld()
    {
        var running = await RunningAsync(LongAgo.AddYears(-2));

        await TidyAsync();

        (await LinesAsync(running)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task RunAsync_EndedWithinTheRuleButBeyondThatOfDetails_KeepsWhatWasDone()
    {
        var ended = await EndedAsync(Now.AddDays(-300), Now.AddDays(-200));
        var running = await RunningAsync(Now.AddDays(-300));

        (await TidyAsync()).DetailsDeleted.ShouldBe(3);

        (await LinesAsync(ended)).ShouldBe([4], "Started, Suspended and Resumed are details, Completed is not");
        (await LinesAsync(running)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_AgainAndLater_TakesWhatHasBecomeOldSince()
    {
        var ended = await EndedAsync(ThisSpring, ThisSpring);
        await TidyAsync();
        (await TidyAsync()).ShouldBe(new JournalTidied(0, 0, 0, 0));
        (await LinesAsync(ended)).Count.ShouldBe(4);

        clock.Advance(TimeSpan.FromDays(700));
        await TidyAsync();

        (await LinesAsync(ended)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_MoreThanOneSlice_DeletesThemAll()
    {
        var running = await RunningAsync(LongAgo);
        for (var i = 0; i < 120; i++)
        {
            await EndedAsync(LongAgo, LongAgo);
        }

        (await TidyAsync()).LinesDeleted.ShouldBe(480);

        (await LinesAsync(running)).Count.ShouldBe(2);
        (await database.Transactions.ReadAsync((db, token) => db.WorkflowJournal.CountAsync(token), default)).ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_ShorterTimesThanByDefault_AreKeptTo()
    {
        var ended = await EndedAsync(Now.AddDays(-20), Now.AddDays(-10));
        await using var host = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddSingleton(new JournalRules { Days = 7, DetailDays = 3 }).AddJobbsparPersistence(database.Settings).BuildServiceProvider();

        await host.GetRequiredService<JournalTidying>().RunAsync(default);

        (await LinesAsync(ended)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_OnFourHostsAtOnce_DoesItOnce()
    {
        var running = await RunningAsync(LongAgo);
        await EndedAsync(LongAgo, LongAgo);
        var hosts = Enumerable.Range(0, 4).Select(_ => database.CreateServices(clock)).ToList();

        var done = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.GetRequiredService<JournalTidying>().RunAsync(default))));

        done.Sum(one => one.LinesDeleted).ShouldBe(4);
        (await LinesAsync(running)).Count.ShouldBe(2);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    protected TestDatabase Database => database;

    protected ManualClock Clock => clock;

    protected Task<JournalTidied> TidyAsync() => database.Services.GetRequiredService<JournalTidying>().RunAsync(default);

    /// <summary>Four lines, from <paramref name="began"/> to <paramref name="ended"/>.</summary>
    protected Task<Guid> EndedAsync(DateTimeOffset began, DateTimeOffset ended) =>
        SaveAsync(began, ended, (began, "Started"), (began, "Suspended"), (ended, "Resumed"), (ended, "Completed"));

    protected Task<Guid> RunningAsync(DateTimeOffset began) => SaveAsync(began, null, (began, "Started"), (began, "Suspended"));

    protected Task<List<long>> LinesAsync(Guid instance) => database.Transactions.ReadAsync(
        (db, token) => db.WorkflowJournal.Where(row => row.InstanceId == instance).OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync(token),
        default);

    private async Task<Guid> SaveAsync(DateTimeOffset began, DateTimeOffset? ended, params IReadOnlyList<(DateTimeOffset At, string Event)> lines)
    {
        var id = Guid.CreateVersion7();
        var instance = new StoredInstance
        {
            Id = id,
            DefinitionId = "flöde",
            DefinitionVersionId = "flöde-v1",
            DefinitionVersion = 1,
            Status = ended is null ? InstanceStatus.Running : InstanceStatus.Finished,
            SubStatus = ended is null ? InstanceSubStatus.Suspended : InstanceSubStatus.Finished,
            State = "{}"u8.ToArray(),
            Revision = 1,
            JournalSequence = lines.Count,
            IncidentCount = 0,
            CreatedAt = began,
            UpdatedAt = ended ?? began,
            FinishedAt = ended,
        };
        IReadOnlyList<JournalEntry> journal =
        [
            .. lines.Select((line, index) => new JournalEntry
            {
                InstanceId = id,
                Sequence = index + 1,
                At = line.At,
                ActivityId = "a",
                ActivityType = "Elsa.Event",
                ExecutionId = 1,
                Event = line.Event,
            }),
        ];
        await database.Transactions.RunAsync((unit, token) => unit.Engine.SaveAsync(new() { Instance = instance, IsNew = true, Journal = journal }, token).AsTask(), default);
        return id;
    }

    public sealed class OnSqlite() : JournalTidyingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : JournalTidyingTests(DatabaseKind.PostgreSql);
}
