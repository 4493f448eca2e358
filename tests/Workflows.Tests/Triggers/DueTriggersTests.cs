using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Triggers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Triggers;

/// <summary>Published definitions start instances by themselves: armed by publishing, disarmed by retracting, once per occurrence.</summary>
public abstract class DueTriggersTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Hourly = """{"id":"t","type":"Elsa.Timer","canStartWorkflow":true,"interval":"01:00:00"}""";

    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_timer_starts_an_instance_each_round_and_only_one()
    {
        await world.DrawAsync("hourly", Hourly);
        (await RunAsync()).ShouldBe(0, "the first round is an hour away");

        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(1);
        (await RunAsync()).ShouldBe(0);
        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(1);

        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Rounds_that_were_missed_are_made_up_for_once_and_the_next_one_is_in_step()
    {
        await world.DrawAsync("hourly", Hourly);

        (await PassAsync(TimeSpan.FromMinutes(315))).ShouldBe(1);

        (await world.ReadAsync(db => db.WorkflowTriggers.SingleAsync())).DueAt.ShouldBe(TrackWorld.Start + TimeSpan.FromHours(6));
    }

    [Fact]
    public async Task What_needs_a_track_is_refused_in_a_definition_that_starts_by_itself()
    {
        var refused = await Should.ThrowAsync<DefinitionRefusedException>(() => world.DrawAsync("hourly", Hourly, Item("PLAN01")));

        var finding = refused.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.ActivityId).ShouldBe(("CANNOT_STAND_ALONE", "PLAN01"));
        (await world.ReadAsync(db => db.WorkflowTriggers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Two_hosts_that_look_at_once_start_one_instance()
    {
        await world.DrawAsync("hourly", Hourly);
        await using var other = world.NewHost();
        world.Clock.Advance(TimeSpan.FromHours(1));

        var started = await Task.WhenAll(RunAsync(), other.GetRequiredService<DueTriggers>().RunAsync(default));

        started.Sum().ShouldBe(1);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_start_time_starts_once_even_when_it_is_published_again()
    {
        var at = """{"id":"t","type":"Elsa.StartAt","canStartWorkflow":true,"dateTime":"2026-01-12T10:00:00Z"}""";
        await world.DrawAsync("once", at);
        (await PassAsync(TimeSpan.FromHours(3))).ShouldBe(1, "late, but once");

        await world.DrawAsync("once", at, WaitFor("more"));

        (await RunAsync()).ShouldBe(0);
        (await world.ReadAsync(db => db.WorkflowTriggers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Retracting_disarms_and_a_new_version_takes_over()
    {
        await world.DrawAsync("hourly", Hourly);
        await world.DrawAsync("hourly", Hourly, WaitFor("more"));
        (await world.ReadAsync(db => db.WorkflowTriggers.SingleAsync())).DefinitionVersionId.ShouldBe("hourly-v2");

        (await world.Get<DefinitionCommands>().RetractAsync(world.Admin, "hourly", default)).Refusals.ShouldBeEmpty();

        (await PassAsync(TimeSpan.FromHours(2))).ShouldBe(0);
    }

    [Fact]
    public async Task An_event_starts_an_instance_with_what_came_with_it()
    {
        await world.DrawAsync("listens", """{"id":"e","type":"Elsa.Event","canStartWorkflow":true,"eventName":"go"}""", WaitFor("more"));
        await world.DrawAsync("tells", Publish("go"));

        var result = await world.Get<InstanceCommands>().PublishAsync(world.Admin, new PublishEvent { Name = "go", CorrelationId = "C-1" }, default);
        result.ShouldHaveSingleItem().Outcome.ShouldBe(CommandOutcome.Started);
        result[0].Instance!.CorrelationId.ShouldBe("C-1");
        await world.Get<InstanceCommands>().StartAsync(world.Admin, new StartWorkflow { InstanceId = Guid.NewGuid(), DefinitionVersionId = "tells-v1" }, default);

        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.DefinitionId == "listens"))).ShouldBe(2, "also another workflow's event starts one");
    }

    [Fact]
    public async Task Only_one_instance_runs_where_the_definition_says_so()
    {
        await world.DrawSingletonAsync("single", Hourly, WaitFor("end"));
        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(1);
        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(0, "one is running");
        await world.Get<InstanceCommands>().PublishAsync(world.Admin, new PublishEvent { Name = "end" }, default);

        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(1);
    }

    [Fact]
    public async Task A_definition_that_cannot_start_is_put_off_and_the_others_start()
    {
        await world.DrawAsync("broken", Hourly);
        await world.DrawAsync("sound", Hourly);
        await world.Get<Transactions>().RunAsync(
            (unit, token) => unit.Db.WorkflowDefinitions.Where(row => row.VersionId == "broken-v1").ExecuteUpdateAsync(row => row.SetProperty(x => x.Content, "{"), token),
            default);
        await world.RestartAsync();

        (await PassAsync(TimeSpan.FromHours(1))).ShouldBe(1);

        var resting = await world.ReadAsync(db => db.WorkflowTriggers.SingleAsync(row => row.DefinitionId == "broken"));
        (resting.Failures, resting.RetryAt).ShouldBe((1, world.Clock.GetUtcNow() + TimeSpan.FromSeconds(5)));
    }

    private Task<int> RunAsync() => world.Get<DueTriggers>().RunAsync(default);

    private Task<int> PassAsync(TimeSpan time)
    {
        world.Clock.Advance(time);
        return RunAsync();
    }

    private Task<int> CountAsync() => world.ReadAsync(db => db.WorkflowInstances.CountAsync());

    public sealed class OnSqlite() : DueTriggersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DueTriggersTests(DatabaseKind.PostgreSql);
}
