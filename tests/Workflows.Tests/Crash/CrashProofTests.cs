using Jobbspar.CrashHost;
using Jobbspar.Testing;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>A proof that cannot fail proves nothing: each thing that a crash could do is done to a sound database by hand, and the proof names it.</summary>
public abstract class CrashProofTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly CrashRecord record = new();
    private TestDatabase database = null!;
    private LoadHost host = null!;
    private LoadCommand start = null!;
    private LoadCommand resume = null!;

    /// <summary>One instance that waits for its timer, one that waits for its first task, and one that was cancelled.</summary>
    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        host = new(database.Settings);
        await host.PrepareAsync(default);
        start = await DoAsync(CommandKind.Start, "first", Guid.CreateVersion7());
        var apply = (await host.OpenBookmarksAsync(10, default)).ShouldHaveSingleItem();
        resume = await DoAsync(CommandKind.Resume, apply.Id.ToString(), start.Instance);
        await DoAsync(CommandKind.Start, "second", Guid.CreateVersion7());
        var cancelled = await DoAsync(CommandKind.Start, "third", Guid.CreateVersion7());
        await DoAsync(CommandKind.Cancel, $"cancel:{cancelled.Instance}", cancelled.Instance);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Holds_NothingWasTamperedWith_Passes() => (await CrashProof.ReadAsync(database.Transactions, record)).Holds();

    [Fact]
    public Task Holds_JournalRowIsGone_NamesTheHole() => FailsAsync(
        db => db.WorkflowJournal.Where(row => row.InstanceId == start.Instance && row.Sequence == 2).ExecuteDeleteAsync(),
        "has a hole");

    [Fact]
    public Task Holds_LastJournalRowIsGone_NamesTheLackingEnd() => FailsAsync(
        async db =>
        {
            var last = await db.WorkflowJournal.Where(row => row.InstanceId == start.Instance).MaxAsync(row => row.Sequence);
            return await db.WorkflowJournal.Where(row => row.InstanceId == start.Instance && row.Sequence == last).ExecuteDeleteAsync();
        },
        "lacks its end");

    [Fact]
    public Task Holds_EffectOfAnAcknowledgedCommandIsGone_NamesTheCommand() => FailsAsync(
        db => db.OutboxMessages.Where(row => row.Payload.Contains(resume.Id.ToString())).ExecuteDeleteAsync(),
        "was acknowledged");

    [Fact]
    public Task Holds_EffectOfAnAcknowledgedCommandIsThereTwice_NamesTheCommand() => FailsAsync(
        db => AddEffectAsync(db, new Effect(resume.Id, resume.Kind, resume.Target, resume.Instance)),
        "was acknowledged");

    [Fact]
    public async Task Holds_CommandInDoubtTookEffectASecondTime_SaysSo()
    {
        var again = resume with { Id = Guid.NewGuid() };
        record.Try(again);

        await FailsAsync(db => AddEffectAsync(db, new Effect(again.Id, again.Kind, again.Target, again.Instance)), "took effect twice");
    }

    [Fact]
    public Task Holds_EffectThatNobodyAskedFor_SaysSo() => FailsAsync(
        db => AddEffectAsync(db, new Effect(Guid.NewGuid(), CommandKind.Resume, "anything", start.Instance)),
        "nobody asked for");

    [Fact]
    public Task Holds_BookmarkIsGone_NamesTheInstanceThatIsStuck() => FailsAsync(
        db => db.WorkflowBookmarks.Where(row => row.InstanceId == start.Instance).ExecuteDeleteAsync(),
        $"{start.Instance} waits where its journal says");

    [Fact]
    public Task Holds_StateIsThatOfAnEarlierCommit_SaysSo() => FailsAsync(
        db => db.WorkflowInstances.Where(row => row.Id == start.Instance).ExecuteUpdateAsync(row => row.SetProperty(x => x.Revision, 1)),
        "wrote one row of the domain");

    [Fact]
    public Task Holds_InstanceIsGone_SaysSo() => FailsAsync(
        db => db.WorkflowInstances.Where(row => row.Id == start.Instance).ExecuteDeleteAsync(),
        "are not the same");

    /// <summary>The dangerous one: all rows agree with each other, and yet the same activity was resumed a second time.</summary>
    [Fact]
    public async Task Holds_ActivityWasResumedTwice_NamesTheInstance()
    {
        var again = new LoadCommand(Guid.NewGuid(), CommandKind.Resume, Guid.NewGuid().ToString(), start.Instance);
        record.Try(again);
        record.Acknowledge(again.Id, [again.Target]);

        await FailsAsync(
            async db =>
            {
                var before = await db.WorkflowInstances.AsNoTracking().SingleAsync(row => row.Id == start.Instance);
                db.WorkflowJournal.Add(new()
                {
                    InstanceId = start.Instance,
                    Sequence = before.JournalSequence + 1,
                    At = before.UpdatedAt,
                    ActivityId = "apply",
                    ActivityType = "Elsa.RunTask",
                    ExecutionId = 2,
                    Event = "Resumed",
                });
                await AddEffectAsync(db, new Effect(again.Id, again.Kind, again.Target, again.Instance));
                return await db.WorkflowInstances.Where(row => row.Id == start.Instance).ExecuteUpdateAsync(
                    row => row.SetProperty(x => x.Revision, before.Revision + 1).SetProperty(x => x.JournalSequence, before.JournalSequence + 1));
            },
            "ran twice");
    }

    [Fact]
    public Task Holds_InstanceWasCancelledThoughNobodyAskedFor_SaysSo() => FailsAsync(
        db => db.WorkflowInstances.Where(row => row.Id == start.Instance).ExecuteUpdateAsync(row => row.SetProperty(x => x.SubStatus, Engine.Execution.InstanceSubStatus.Cancelled)),
        "is cancelled where that was asked for");

    [Fact]
    public async Task Holds_CommandWasRefused_SaysWhy()
    {
        record.Take($"{Report.FailedWord} {resume.Id} InvalidOperationException: of some kind");

        Should.Throw<ShouldAssertException>((await CrashProof.ReadAsync(database.Transactions, record)).Holds).Message.ShouldContain("of some kind");
    }

    [Fact]
    public async Task EverythingCameToItsEnd_SomethingWaits_Fails() =>
        Should.Throw<ShouldAssertException>((await CrashProof.ReadAsync(database.Transactions, record)).EverythingCameToItsEnd).Message.ShouldContain("still waits");

    private async Task FailsAsync(Func<JobbsparDbContext, Task<int>> tamper, string reason)
    {
        await database.Transactions.RunAsync(async (unit, _) => (await tamper(unit.Db)).ShouldBe(1, "the tampering found its row"), default);
        var proof = await CrashProof.ReadAsync(database.Transactions, record);

        Should.Throw<ShouldAssertException>(proof.Holds).Message.ShouldContain(reason);
    }

    private static async Task<int> AddEffectAsync(JobbsparDbContext db, Effect effect)
    {
        db.OutboxMessages.Add(new OutboxMessage { Id = Guid.NewGuid(), Kind = Effect.MessageKind, Payload = effect.ToJson(), CreatedAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        return 1;
    }

    private async Task<LoadCommand> DoAsync(CommandKind what, string target, Guid instance)
    {
        var command = new LoadCommand(Guid.NewGuid(), what, target, instance);
        record.Try(command);
        var changed = await host.RunAsync(command, default);
        record.Acknowledge(command.Id, changed);
        changed.ShouldNotBeEmpty();
        return command;
    }

    public sealed class OnSqlite() : CrashProofTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CrashProofTests(DatabaseKind.PostgreSql);
}
