using System.Data.Common;
using Jobbspar.CrashHost;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>A commit that fails leaves nothing; one whose answer is lost took effect, and giving the command again tells so and changes nothing.</summary>
public abstract class LostAnswerTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly FaultyCommit commit = new();
    private TestDatabase database = null!;
    private Transactions transactions = null!;
    private WorkflowRuntime runtime = null!;
    private string version = "";

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        var technology = database.Services.GetRequiredService<DatabaseTechnology>();
        var options = new DbContextOptionsBuilder<JobbsparDbContext>().AddInterceptors(commit);
        technology.Configure(options);
        transactions = new(new Contexts(options.Options), technology, new Lazy<ITasksFollow?>((ITasksFollow?)null), [], database.Services.GetRequiredService<ConsequenceGuard>());
        var activities = new ActivityRegistry([]);
        var definitions = new DefinitionStore(transactions, new DefinitionValidator(activities), TimeProvider.System);
        runtime = new(activities, definitions, TimeProvider.System);
        version = (await definitions.ImportAsync(LoadWorkflow.Definition, CancellationToken.None)).VersionId;
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task CommitFails_NothingWasStarted_AndARepeatStarts()
    {
        commit.FailsBefore = true;
        await Should.ThrowAsync<InjectedFault>(() => StartAsync("key"));
        (await InstancesAsync()).ShouldBe(0);

        (await StartAsync("key")).Outcome.ShouldBe(CommandOutcome.Started);
        (await InstancesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AnswerOfAStartIsLost_ARepeatFindsTheSameInstance()
    {
        commit.FailsAfter = true;
        await Should.ThrowAsync<InjectedFault>(() => StartAsync("key"));

        (await StartAsync("key")).Outcome.ShouldBe(CommandOutcome.AlreadyStarted);
        (await InstancesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AnswerOfAResumptionIsLost_ARepeatChangesNothing()
    {
        var started = await StartAsync("key");
        commit.FailsAfter = true;
        await Should.ThrowAsync<InjectedFault>(() => ResumeAsync(started));

        (await ResumeAsync(started)).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        (await RevisionAsync(started.InstanceId)).ShouldBe(2);
    }

    [Fact]
    public async Task CommitOfAResumptionFails_ARepeatResumes()
    {
        var started = await StartAsync("key");
        commit.FailsBefore = true;
        await Should.ThrowAsync<InjectedFault>(() => ResumeAsync(started));
        (await RevisionAsync(started.InstanceId)).ShouldBe(1);

        (await ResumeAsync(started)).Outcome.ShouldBe(CommandOutcome.Resumed);
        (await RevisionAsync(started.InstanceId)).ShouldBe(2);
    }

    private Task<CommandResult> StartAsync(string key) => transactions.RunAsync(
        (unit, token) => runtime.StartAsync(unit.Engine, new() { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = version, IdempotencyKey = key }, token).AsTask(),
        CancellationToken.None);

    private Task<CommandResult> ResumeAsync(CommandResult started) => transactions.RunAsync(
        (unit, token) => runtime.ResumeAsync(unit.Engine, new() { InstanceId = started.InstanceId, BookmarkId = started.AddedBookmarks[0].Id }, token).AsTask(),
        CancellationToken.None);

    private Task<int> InstancesAsync() => transactions.ReadAsync((db, token) => db.WorkflowInstances.CountAsync(token), CancellationToken.None);

    private Task<int> RevisionAsync(Guid instance) =>
        transactions.ReadAsync((db, token) => db.WorkflowInstances.Where(row => row.Id == instance).Select(row => row.Revision).SingleAsync(token), CancellationToken.None);

    private sealed class InjectedFault() : InvalidOperationException("The connection broke, says the test.");

    private sealed class Contexts(DbContextOptions<JobbsparDbContext> options) : IDbContextFactory<JobbsparDbContext>
    {
        public JobbsparDbContext CreateDbContext() => new(options);
    }

    /// <summary>Fails the next commit, before or after the database took it.</summary>
    private sealed class FaultyCommit : DbTransactionInterceptor
    {
        public bool FailsBefore { get; set; }

        public bool FailsAfter { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (FailsBefore)
            {
                FailsBefore = false;
                throw new InjectedFault();
            }

            return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (FailsAfter)
            {
                FailsAfter = false;
                throw new InjectedFault();
            }

            return base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
        }
    }

    public sealed class OnSqlite() : LostAnswerTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LostAnswerTests(DatabaseKind.PostgreSql);
}
