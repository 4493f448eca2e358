using System.Text.Json;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Migrations;

/// <summary>Orders over many instances: what each becomes, and that no host, no pause and no fault loses or doubles one.</summary>
public abstract class MigrationBatchTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private string first = "";
    private string second = "";

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        first = await ImportAsync(Wait("a"), Wait("b"), Wait("c"));
        second = await ImportAsync(Wait("a"), Wait("b2"), Wait("c"));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    private MigrationBatches Batches => world.Get<MigrationBatches>();

    private MigrationPlanning Planning => world.Get<MigrationPlanning>();

    [Fact]
    public async Task Proposal_dry_run_and_batch_say_the_same_of_each_instance()
    {
        var atA = await StartAsync();
        var atB = await StartAsync("a");
        var finished = await StartAsync("a", "b", "c");

        var proposal = (await Planning.ProposeAsync(world.Admin, "prov", null, second, default)).Value!;
        var source = proposal.Sources.ShouldHaveSingleItem();
        (source.VersionId, source.RunningInstances).ShouldBe((first, 2));
        source.Suggestions.Where(row => row.TargetActivityId is null).Select(row => row.SourceActivityId).ShouldBe(["b"]);

        var before = await InstancesAsync();
        var forecast = (await Planning.DryRunAsync(world.Admin, proposal.ToOrder(), default)).Value!;
        forecast.Instances.Select(check => (check.InstanceId, check.Verdict)).ShouldBe([(atA, MigrationVerdict.Migrates), (atB, MigrationVerdict.NeedsMapping)], ignoreOrder: true);
        (await InstancesAsync()).ShouldBe(before, "a dry run changes nothing");

        var batch = await CreateAsync(proposal.ToOrder());
        (await RunAsync()).ShouldBe(2);

        var row = await Batches.GetAsync(world.Admin, batch, default);
        (row.State, row.Total).ShouldBe((MigrationBatchState.Completed, 2));
        row.Counts.ShouldBe(new Dictionary<MigrationItemState, int> { [MigrationItemState.Migrated] = 1, [MigrationItemState.NeedsMapping] = 1 }, ignoreOrder: true);
        var left = (await Batches.ItemsAsync(world.Admin, batch, MigrationItemState.NeedsMapping, 0, 10, default)).ShouldHaveSingleItem();
        (left.InstanceId, left.Reasons[0]).ShouldBe((atB, new MigrationReason("UNMAPPED_ACTIVITY", "b")));
        (await VersionOfAsync(atA)).ShouldBe(second);
        (await VersionOfAsync(atB)).ShouldBe(first);
        (await VersionOfAsync(finished)).ShouldBe(first);

        var rest = proposal.ToOrder();
        await CreateAsync(rest with { Sources = [rest.Sources[0] with { Activities = new Dictionary<string, string>(rest.Sources[0].Activities) { ["b"] = "b2" } }] });
        (await RunAsync()).ShouldBe(1);
        (await VersionOfAsync(atB)).ShouldBe(second);
    }

    [Fact]
    public async Task Paused_batch_rests_until_it_is_resumed()
    {
        var instances = await StartManyAsync(3);
        var batch = await CreateAsync(await OrderAsync());
        (await Batches.PauseAsync(world.Admin, batch, default)).Accepted.ShouldBeTrue();
        (await Batches.PauseAsync(world.Admin, batch, default)).Accepted.ShouldBeTrue("pausing twice is pausing");

        (await RunAsync()).ShouldBe(0);
        (await Batches.GetAsync(world.Admin, batch, default)).Counts[MigrationItemState.Waiting].ShouldBe(3);

        (await Batches.ResumeAsync(world.Admin, batch, default)).Accepted.ShouldBeTrue();
        (await RunAsync()).ShouldBe(3);
        foreach (var instance in instances)
        {
            (await VersionOfAsync(instance)).ShouldBe(second);
        }

        (await Batches.PauseAsync(world.Admin, batch, default)).Refusals[0].Rule.ShouldBe("BatchIsStillOpen");
    }

    [Fact]
    public async Task Stopped_batch_skips_what_waited_and_stays_stopped()
    {
        var instances = await StartManyAsync(2);
        var batch = await CreateAsync(await OrderAsync());
        (await Batches.StopAsync(world.Admin, batch, default)).Accepted.ShouldBeTrue();

        (await RunAsync()).ShouldBe(0);

        var row = await Batches.GetAsync(world.Admin, batch, default);
        row.State.ShouldBe(MigrationBatchState.Stopped);
        row.Counts.ShouldBe(new Dictionary<MigrationItemState, int> { [MigrationItemState.Skipped] = 2 });
        (await VersionOfAsync(instances[0])).ShouldBe(first);
        (await Batches.ResumeAsync(world.Admin, batch, default)).Refusals[0].Rule.ShouldBe("BatchIsStillOpen");
    }

    [Fact]
    public async Task Instance_that_ended_meanwhile_is_skipped()
    {
        var instance = await StartAsync();
        var batch = await CreateAsync(await OrderAsync());
        await world.Get<Transactions>().RunAsync(
            async (unit, token) => await world.Get<WorkflowRuntime>().CancelAsync(unit.Engine, instance, token), default);

        await RunAsync();

        var item = (await Batches.ItemsAsync(world.Admin, batch, null, 0, 10, default)).ShouldHaveSingleItem();
        (item.State, item.Reasons[0].Code).ShouldBe((MigrationItemState.Skipped, "FINISHED"));
    }

    [Fact]
    public async Task Two_hosts_at_once_move_each_instance_once()
    {
        await StartManyAsync(40);
        var batch = await CreateAsync(await OrderAsync());
        await using var otherHost = world.NewHost();

        var settled = await Task.WhenAll(Task.Run(() => RunAsync()), Task.Run(() => RunAsync(otherHost)), Task.Run(() => RunAsync()));

        settled.Sum().ShouldBe(40);
        await RunAsync();
        var row = await Batches.GetAsync(world.Admin, batch, default);
        (row.State, row.Counts[MigrationItemState.Migrated]).ShouldBe((MigrationBatchState.Completed, 40));
        (await world.ReadAsync(db => db.WorkflowJournal.Where(entry => entry.Event == "Migrated").GroupBy(entry => entry.InstanceId).CountAsync())).ShouldBe(40);
        (await world.ReadAsync(db => db.WorkflowJournal.CountAsync(entry => entry.Event == "Migrated"))).ShouldBe(40);
    }

    [Fact]
    public async Task Host_that_dies_in_the_middle_leaves_its_instance_to_the_next()
    {
        var instances = await StartManyAsync(3);
        var batch = await CreateAsync(await OrderAsync());
        var dying = new MigrationRun(world.Get<Transactions>(), world.Get<WorkflowRuntime>(), world.Get<MigratedTracks>(), new DyingClock(world.Clock, after: 1));

        // The second instance's state is written already when the host dies, but not committed.
        await Should.ThrowAsync<OperationCanceledException>(() => dying.RunAsync(default));

        var row = await Batches.GetAsync(world.Admin, batch, default);
        row.Counts.ShouldBe(new Dictionary<MigrationItemState, int> { [MigrationItemState.Migrated] = 1, [MigrationItemState.Waiting] = 2 }, ignoreOrder: true);
        (await Task.WhenAll(instances.Select(VersionOfAsync))).Count(version => version == second).ShouldBe(1);
        (await RunAsync()).ShouldBe(2);
        (await Batches.GetAsync(world.Admin, batch, default)).State.ShouldBe(MigrationBatchState.Completed);
    }

    [Fact]
    public async Task Instance_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var instances = await StartManyAsync(3);
        var batch = await CreateAsync(await OrderAsync());
        await world.Get<Transactions>().RunAsync(
            async (unit, token) => await unit.Db.WorkflowInstances.Where(row => row.Id == instances[1]).ExecuteUpdateAsync(row => row.SetProperty(x => x.State, new byte[] { 1 }), token), default);

        (await RunAsync()).ShouldBe(3);

        var failed = (await Batches.ItemsAsync(world.Admin, batch, MigrationItemState.Failed, 0, 10, default)).ShouldHaveSingleItem();
        failed.InstanceId.ShouldBe(instances[1]);
        failed.Reasons[0].Code.ShouldBe("FAULT");
        failed.Reasons[0].Detail.ShouldNotBeNullOrEmpty();
        (await Batches.GetAsync(world.Admin, batch, default)).Counts[MigrationItemState.Migrated].ShouldBe(2);
    }

    [Fact]
    public async Task Instance_that_a_command_holds_too_long_is_left_for_the_next_run()
    {
        var instance = await StartAsync();
        var batch = await CreateAsync(await OrderAsync());
        await using var impatient = world.NewHost(TimeSpan.FromMilliseconds(200));
        var held = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var command = world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                await unit.Engine.LockInstanceAsync(instance, token);
                held.SetResult();
                await release.Task;
            },
            default);
        await held.Task;

        await Should.ThrowAsync<LockWaitException>(() => RunAsync(impatient));

        release.SetResult();
        await command;
        (await Batches.GetAsync(world.Admin, batch, default)).Counts.ShouldBe(new Dictionary<MigrationItemState, int> { [MigrationItemState.Waiting] = 1 });
        (await RunAsync(impatient)).ShouldBe(1);
        (await VersionOfAsync(instance)).ShouldBe(second);
    }

    [Fact]
    public async Task Version_that_instances_are_moved_to_is_not_deleted_meanwhile()
    {
        await StartAsync();
        var batch = await CreateAsync(await OrderAsync());
        var definitions = world.Get<DefinitionCommands>();

        (await definitions.DeleteVersionAsync(world.Admin, "prov", 2, default)).Refusals.ShouldContain(refusal => refusal.Rule == "NoOpenMigrationLeadsToTheVersion");

        await Batches.StopAsync(world.Admin, batch, default);
        (await definitions.DeleteVersionAsync(world.Admin, "prov", 2, default)).Refusals.ShouldNotContain(refusal => refusal.Rule == "NoOpenMigrationLeadsToTheVersion");
    }

    [Fact]
    public async Task Orders_that_make_no_sense_are_refused_with_the_rule()
    {
        var order = await OrderAsync();

        (await Batches.CreateAsync(world.Admin, order, default)).Refusals[0].Rule.ShouldBe("SomethingRunsThatCanBeMoved");
        await StartAsync();
        (await RuleAsync(order with { TargetVersionId = "jobbspar-v1" })).ShouldBe("TargetIsAnotherVersionOfTheDefinition");
        (await RuleAsync(order with { Sources = [] })).ShouldBe("SourcesAreOtherVersionsOfTheDefinition");
        (await RuleAsync(order with { Sources = [order.Sources[0], order.Sources[0]] })).ShouldBe("SourcesAreOtherVersionsOfTheDefinition");
        (await RuleAsync(order with { Sources = [order.Sources[0] with { VersionId = second }] })).ShouldBe("SourcesAreOtherVersionsOfTheDefinition");
        (await RuleAsync(order with { DefinitionId = new string('x', 10_000) })).ShouldBe("DefinitionExists");
        (await Planning.DryRunAsync(world.Admin, order with { Sources = [] }, default)).Accepted.ShouldBeFalse();
        (await world.ReadAsync(db => db.MigrationBatches.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Order_for_some_instances_leaves_the_others()
    {
        var instances = await StartManyAsync(3);

        await CreateAsync(await OrderAsync() with { Instances = [instances[2], Guid.NewGuid()] });
        (await RunAsync()).ShouldBe(1);

        (await VersionOfAsync(instances[2])).ShouldBe(second);
        (await VersionOfAsync(instances[0])).ShouldBe(first);
    }

    [Fact]
    public async Task Only_administrators_move_instances()
    {
        await StartAsync();
        var order = await OrderAsync();
        var batch = await CreateAsync(order);
        foreach (var other in new[] { world.Anna, world.Steering })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Planning.ProposeAsync(other, "prov", null, second, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Planning.DryRunAsync(other, order, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.CreateAsync(other, order, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.PauseAsync(other, batch, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.ResumeAsync(other, batch, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.StopAsync(other, batch, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.ListAsync(other, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.GetAsync(other, batch, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Batches.ItemsAsync(other, batch, null, 0, 10, default));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => Batches.StopAsync(world.Admin, Guid.NewGuid(), default));
    }

    [Fact]
    public async Task What_administrators_decide_is_written_down()
    {
        await StartManyAsync(2);
        var batch = await CreateAsync(await OrderAsync());
        await Batches.PauseAsync(world.Admin, batch, default);
        await Batches.ResumeAsync(world.Admin, batch, default);
        await Batches.StopAsync(world.Admin, batch, default);

        var written = await world.ReadAsync(db => db.AuditEvents.Where(row => row.SubjectId == batch).OrderBy(row => row.Id).ToListAsync());

        written.Select(row => row.Action).ShouldBe(["FLYTT_BESTALLD", "FLYTT_PAUSAD", "FLYTT_ATERUPPTAGEN", "FLYTT_STOPPAD"]);
        written.ShouldAllBe(row => row.ActorId == world.Admin.UserId);
        JsonSerializer.Deserialize<Dictionary<string, string>>(written[0].Arguments).ShouldBe(
            new Dictionary<string, string> { ["definition"] = "prov", ["version"] = second, ["count"] = "2" }, ignoreOrder: true);
        (await Batches.ListAsync(world.Admin, default)).ShouldHaveSingleItem().Id.ShouldBe(batch);
    }

    private static string Wait(string id) => $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"{{{{id}}}}"}}}""";

    private async Task<string> ImportAsync(params string[] activities) => (await world.Get<DefinitionStore>().ImportAsync(
        WorkflowDefinition.Parse($$$$"""{"definitionId":"prov","name":"Prov","root":{{{{DrawnWorkflows.Sequence("s", activities)}}}}}"""),
        default)).VersionId;

    /// <summary>Starts an instance of the first version and goes on past some of its waits.</summary>
    private Task<Guid> StartAsync(params string[] past) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var runtime = world.Get<WorkflowRuntime>();
            var result = await runtime.StartAsync(unit.Engine, new StartWorkflow { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = first }, token);
            foreach (var wait in past)
            {
                var open = (await unit.Engine.ListBookmarksAsync(result.InstanceId, token)).Single(row => row.StimulusKey == wait);
                await runtime.ResumeAsync(unit.Engine, new ResumeBookmark { InstanceId = result.InstanceId, BookmarkId = open.Id }, token);
            }

            return result.InstanceId;
        },
        default);

    private async Task<List<Guid>> StartManyAsync(int count)
    {
        var instances = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            instances.Add(await StartAsync());
        }

        return instances;
    }

    private async Task<MigrationOrder> OrderAsync()
    {
        var proposal = await Planning.ProposeAsync(world.Admin, "prov", [first], second, default);
        proposal.Refusals.ShouldBeEmpty();
        return proposal.Value!.ToOrder();
    }

    private async Task<Guid> CreateAsync(MigrationOrder order)
    {
        var decision = await Batches.CreateAsync(world.Admin, order, default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private async Task<string> RuleAsync(MigrationOrder order) => (await Batches.CreateAsync(world.Admin, order, default)).Refusals[0].Rule;

    private Task<int> RunAsync(IServiceProvider? host = null) => (host ?? world.Services).GetRequiredService<MigrationRun>().RunAsync(default);

    private Task<string> VersionOfAsync(Guid instance) => world.ReadAsync(db => db.WorkflowInstances.Where(row => row.Id == instance).Select(row => row.DefinitionVersionId).SingleAsync());

    private Task<List<(Guid, string, int)>> InstancesAsync() => world.ReadAsync(
        async db => (await db.WorkflowInstances.OrderBy(row => row.Id).ToListAsync()).ConvertAll(row => (row.Id, row.DefinitionVersionId, row.Revision)));

    /// <summary>Lets the time be read some times; then whoever reads it dies.</summary>
    private sealed class DyingClock(TimeProvider clock, int after) : TimeProvider
    {
        private int left = after;

        public override DateTimeOffset GetUtcNow() => left-- > 0 ? clock.GetUtcNow() : throw new OperationCanceledException("the host died");
    }

    public sealed class OnSqlite() : MigrationBatchTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MigrationBatchTests(DatabaseKind.PostgreSql);
}
