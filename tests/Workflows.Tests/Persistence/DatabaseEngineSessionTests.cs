using Jobbspar.Engine.Storage;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>The compliance suite on the databases, and what only shows with several transactions at once.</summary>
public abstract partial class DatabaseEngineSessionTests(DatabaseKind kind) : EngineSessionTests
{
    private TestDatabase database = null!;

    public override async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind);

    public override async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task SaveAsync_JournalLines_AreRowsInOrder()
    {
        var instance = Instance();
        await SaveAsync(New(instance) with { Journal = [Entry(instance.Id, 1), Entry(instance.Id, 2) with { Outcome = null }] });
        await SaveAsync(Change(instance with { Revision = 2 }) with { Journal = [Entry(instance.Id, 3)] });

        var rows = await database.Transactions.ReadAsync(
            (db, token) => db.WorkflowJournal.Where(row => row.InstanceId == instance.Id).OrderBy(row => row.Sequence).ToListAsync(token),
            CancellationToken.None);

        rows.Select(row => row.Sequence).ShouldBe([1, 2, 3]);
        rows[0].At.ShouldBe(Now);
        rows[1].Outcome.ShouldBeNull();
    }

    [Fact]
    public async Task LockInstanceAsync_TwoTransactionsAtOnce_TheSecondSeesWhatTheFirstSaved()
    {
        var instance = Instance();
        await SaveAsync(New(instance));
        var held = new TaskCompletionSource();
        var first = database.Transactions.RunAsync(
            async (unit, token) =>
            {
                var locked = await unit.Engine.LockInstanceAsync(instance.Id, token);
                held.TrySetResult();
                await unit.Engine.SaveAsync(Change(locked! with { Revision = locked.Revision + 1 }), token);
                return locked.Revision;
            },
            CancellationToken.None);
        await held.Task;

        var second = await database.Transactions.RunAsync(async (unit, token) => (await unit.Engine.LockInstanceAsync(instance.Id, token))!.Revision, CancellationToken.None);

        (await first).ShouldBe(1);
        second.ShouldBe(2);
    }

    [Fact]
    public async Task LockInstanceAsync_SixteenWritersOnTwoHosts_NoChangeIsLost()
    {
        var instance = Instance();
        await SaveAsync(New(instance));
        await using var otherHost = database.CreateServices();
        Transactions[] hosts = [database.Transactions, otherHost.GetRequiredService<Transactions>()];

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
            {
                await hosts[writer % 2].RunAsync(
                    async (unit, token) =>
                    {
                        var locked = await unit.Engine.LockInstanceAsync(instance.Id, token);
                        await unit.Engine.SaveAsync(
                            Change(locked! with { Revision = locked.Revision + 1, JournalSequence = locked.JournalSequence + 1 }) with { Journal = [Entry(instance.Id, locked.JournalSequence + 1)] },
                            token);
                    },
                    CancellationToken.None);
            }
        })));

        var end = await RunAsync(session => session.LockInstanceAsync(instance.Id, default));
        end!.Revision.ShouldBe(81);
        end.JournalSequence.ShouldBe(80);
    }

    [Fact]
    public async Task ClaimDueTimersAsync_FourHostsDrainTogether_EachTimerIsHandledOnce()
    {
        var timers = new List<Guid>();
        for (var i = 0; i < 60; i++)
        {
            var instance = Instance();
            var timer = Bookmark(instance.Id) with { DueAt = Now.AddSeconds(-i) };
            timers.Add(timer.Id);
            await SaveAsync(New(instance) with { AddedBookmarks = [timer] });
        }

        var handled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(DrainAsync)));

        handled.SelectMany(ids => ids).Order().ShouldBe(timers.Order());
        (await RunAsync(session => session.ClaimDueTimersAsync(Now, 100, default))).ShouldBeEmpty();
    }

    protected override Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work) =>
        database.Transactions.RunAsync((unit, _) => work(unit.Engine).AsTask(), CancellationToken.None);

    private async Task<List<Guid>> DrainAsync()
    {
        await using var host = database.CreateServices();
        var transactions = host.GetRequiredService<Transactions>();
        var all = new List<Guid>();
        while (await transactions.ReadAsync((db, token) => db.WorkflowBookmarks.AnyAsync(token), CancellationToken.None))
        {
            all.AddRange(await transactions.RunAsync(HandleSomeAsync, CancellationToken.None));
        }

        return all;
    }

    private static async Task<List<Guid>> HandleSomeAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        var due = await unit.Engine.ClaimDueTimersAsync(Now, 7, cancellationToken);
        foreach (var timer in due)
        {
            var instance = await unit.Engine.LockInstanceAsync(timer.InstanceId, cancellationToken);
            await unit.Engine.SaveAsync(Change(instance! with { Revision = instance.Revision + 1 }) with { RemovedBookmarks = [timer.Id] }, cancellationToken);
        }

        return [.. due.Select(timer => timer.Id)];
    }

    public sealed class OnSqlite() : DatabaseEngineSessionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DatabaseEngineSessionTests(DatabaseKind.PostgreSql)
    {
        [Fact]
        public async Task Change_of_a_held_instance_waits_for_the_commit_and_that_of_another_does_not()
        {
            var (held, other) = (await StartedAsync(), await StartedAsync());

            await InTransactionAsync(async (unit, token) =>
            {
                var session = (PostgreSqlEngineSession)unit.Engine;
                await session.SaveAsync(Change(other with { Revision = 2 }), token);
                session.KeepsNothing.ShouldBeTrue();
                await ChangeHeldAsync(unit, held.Id, "nu", token);
                session.KeepsNothing.ShouldBeFalse();
                await unit.Db.Settings.AnyAsync(token);
                session.KeepsNothing.ShouldBeTrue();
                return true;
            });
        }
    }
}
