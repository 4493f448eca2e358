using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Instances;

/// <summary>An administrator can ask why a track stands still.</summary>
public abstract class InstanceQueriesTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private InstanceQueries Queries => world.Get<InstanceQueries>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_tracks_open_tasks_and_timers_are_what_it_waits_for()
    {
        await world.DrawTrackAsync(Parallel("body", Item("PLAN01"), Delay("3.00:00:00")));
        var track = await world.StartTrackAsync();

        var explanation = (await Queries.WhyIsItWaitingAsync(world.Admin, track, default)).ShouldNotBeNull();

        explanation.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        explanation.Waits.Select(wait => (wait.ActivityId, wait.Release)).ShouldContain(("PLAN01", WaitRelease.Command));
        var timer = explanation.Waits.Single(wait => wait.Release is WaitRelease.Time);
        timer.Within.ShouldBe(["root", "phase", "body"]);
        (timer.DueAt - timer.Since).ShouldBe(TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task Only_administrators_ask_and_an_unknown_instance_is_none()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => Queries.WhyIsItWaitingAsync(world.Anna, Guid.NewGuid(), default));
        (await Queries.WhyIsItWaitingAsync(world.Admin, Guid.NewGuid(), default)).ShouldBeNull();
    }

    public sealed class OnSqlite() : InstanceQueriesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : InstanceQueriesTests(DatabaseKind.PostgreSql);
}
