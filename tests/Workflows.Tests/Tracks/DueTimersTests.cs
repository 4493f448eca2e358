using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A timer that cannot fire used to take its whole batch with it, at every tick, for ever.</summary>
public abstract class DueTimersTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_timer_whose_definition_no_longer_parses_rests_and_the_others_fire()
    {
        await world.DrawAsync("broken", Delay("00:59:00"));
        await world.DrawAsync("sound", Delay("01:00:00"));
        var broken = await StartAsync("broken-v1");
        var sound = new List<Guid>();
        for (var n = 0; n < 60; n++)
        {
            sound.Add(await StartAsync("sound-v1"));
        }

        await SetContentAsync("broken-v1", "{");
        await world.RestartAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));

        (await world.Get<DueTimers>().RunAsync(default)).ShouldBe(60);

        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => sound.Contains(row.Id) && row.Status == InstanceStatus.Finished))).ShouldBe(60);
        var resting = await TimerOfAsync(broken);
        resting.Failures.ShouldBe(1);
        resting.RetryAt.ShouldBe(world.Clock.GetUtcNow() + TimeSpan.FromSeconds(5));
        resting.DueAt.ShouldBe(TrackWorld.Start + TimeSpan.FromMinutes(59), "when it fell due stays as it was");
    }

    [Fact]
    public async Task A_timer_that_rests_is_tried_again_later_and_fires_once_what_ailed_it_is_mended()
    {
        await world.DrawAsync("broken", Delay("01:00:00"));
        var broken = await StartAsync("broken-v1");
        var content = (await world.ReadAsync(db => db.WorkflowDefinitions.SingleAsync(row => row.VersionId == "broken-v1"))).Content;
        await SetContentAsync("broken-v1", "{");
        await world.RestartAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Get<DueTimers>().RunAsync(default);
        await world.Get<DueTimers>().RunAsync(default);
        (await TimerOfAsync(broken)).Failures.ShouldBe(1, "within its rest it is not tried");
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await world.Get<DueTimers>().RunAsync(default);
        (await TimerOfAsync(broken)).Failures.ShouldBe(2);

        await SetContentAsync("broken-v1", content);
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await world.Get<DueTimers>().RunAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_of_a_version_that_is_gone_rests_instead_of_being_tried_without_end()
    {
        await world.DrawAsync("gone", Delay("01:00:00"));
        var instance = await StartAsync("gone-v1");
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.WorkflowDefinitions.Where(row => row.VersionId == "gone-v1").ExecuteDeleteAsync(token), default);
        await world.RestartAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));

        (await world.Get<DueTimers>().RunAsync(default)).ShouldBe(0);

        (await TimerOfAsync(instance)).Failures.ShouldBe(1);
    }

    private Task<WorkflowBookmarkRow> TimerOfAsync(Guid instance) => world.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(row => row.InstanceId == instance));

    private Task<int> SetContentAsync(string version, string content) => world.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.WorkflowDefinitions.Where(row => row.VersionId == version).ExecuteUpdateAsync(row => row.SetProperty(x => x.Content, content), token),
        default);

    private async Task<Guid> StartAsync(string version)
    {
        var id = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            (unit, token) => world.Get<WorkflowRuntime>().StartAsync(unit.Engine, new StartWorkflow { InstanceId = id, DefinitionVersionId = version }, token).AsTask(),
            default);
        return id;
    }

    public sealed class OnSqlite() : DueTimersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DueTimersTests(DatabaseKind.PostgreSql);
}
