using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>What one track's workflow sets going in others and in those it starts, through the real commands and on the real database.</summary>
public abstract class FollowUpTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_event_published_in_one_track_opens_the_task_that_waits_for_it_in_another()
    {
        await world.DrawTrackAsync(Parallel("body", Sequence("a", Item("PLAN01"), Publish("plan-made")), Sequence("b", WaitFor("plan-made"), Item("PLAN02"))));
        var tells = await world.StartTrackAsync();
        var hears = await world.StartTrackAsync();

        await world.CompleteAsync(tells, "PLAN-01");

        (await OpenItemsAsync(tells)).ShouldBe(["PLAN-02"]);
        (await OpenItemsAsync(hears)).ShouldBe(["PLAN-01", "PLAN-02"]);
    }

    [Fact]
    public async Task A_timer_of_one_track_reaches_another_by_an_event()
    {
        await world.DrawTrackAsync(Sequence("body", Delay("01:00:00"), Publish("hour-gone")));
        await world.StartTrackAsync();
        await world.DrawTrackAsync(Sequence("body", WaitFor("hour-gone"), Item("PLAN01")));
        var hears = await world.StartTrackAsync();

        await PassAsync(TimeSpan.FromHours(1));

        (await OpenItemsAsync(hears)).ShouldBe(["PLAN-01"]);
    }

    [Fact]
    public async Task Tasks_of_a_workflow_that_a_track_starts_are_tasks_of_the_track_which_goes_on_when_they_are_done()
    {
        await world.DrawAsync("part", Item("PLAN01"));
        await world.DrawTrackAsync(Sequence("body", Execute("part"), Item("PLAN02")));
        var track = await world.StartTrackAsync();
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.Id == task.Id))).SubjectId.ShouldBe(track, "what concerns the whole track names the track");

        await world.CompleteAsync(track, "PLAN-01");

        (await OpenItemsAsync(track)).ShouldBe(["PLAN-02"]);
    }

    [Fact]
    public async Task A_chain_of_workflows_ends_from_the_innermost_to_the_track()
    {
        await world.DrawAsync("inner", Delay("02:00:00"), Item("PLAN02"));
        await world.DrawAsync("middle", Item("PLAN01"), Execute("inner"));
        await world.DrawTrackAsync(Sequence("body", Execute("middle"), Item("PLAN05")));
        var track = await world.StartTrackAsync();

        await world.CompleteAsync(track, "PLAN-01");
        (await OpenItemsAsync(track)).ShouldBeEmpty();
        await PassAsync(TimeSpan.FromHours(2));
        (await OpenItemsAsync(track)).ShouldBe(["PLAN-02"]);
        await world.CompleteAsync(track, "PLAN-02");

        (await OpenItemsAsync(track)).ShouldBe(["PLAN-05"]);
        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.Status == InstanceStatus.Finished))).ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_in_a_workflow_that_a_track_starts_keeps_the_tracks_gate_shut()
    {
        await world.DrawAsync("part", """{"id":"f","type":"Elsa.Fault","message":"out of order"}""");
        await world.DrawTrackAsync(Parallel("body", Execute("part"), """{"id":"g1","type":"Jobbspar.Gate","gate":{"typeName":"String","expression":{"type":"Literal","value":"G1"}}}"""));
        var track = await world.StartTrackAsync();

        var decision = await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default);

        decision.Refusals.ShouldContain(refusal => refusal.Rule == "WorkflowRunsWithoutFault");
    }

    [Theory]
    [InlineData(true, new[] { "PLAN-01" })]
    [InlineData(false, new[] { "PLAN-01", "PLAN-02" })]
    public async Task A_dispatched_workflow_is_waited_for_only_where_that_is_drawn(bool wait, string[] open)
    {
        await world.DrawAsync("part", Item("PLAN01"));
        await world.DrawTrackAsync(Sequence("body", Dispatch("part", wait), Item("PLAN02")));

        var track = await world.StartTrackAsync();

        (await OpenItemsAsync(track)).ShouldBe(open);
        await world.CompleteAsync(track, "PLAN-01");
        (await OpenItemsAsync(track)).ShouldBe(["PLAN-02"]);
    }

    [Fact]
    public async Task Many_workflows_started_at_once_are_all_waited_for()
    {
        await world.DrawAsync("part", Delay("01:00:00"));
        await world.DrawTrackAsync(Sequence("body", Bulk("part", "[1,2,3]"), Item("PLAN01")));
        var track = await world.StartTrackAsync();
        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.ParentInstanceId == track))).ShouldBe(3);
        (await OpenItemsAsync(track)).ShouldBeEmpty();

        await PassAsync(TimeSpan.FromHours(1));

        (await OpenItemsAsync(track)).ShouldBe(["PLAN-01"]);
    }

    [Fact]
    public async Task A_workflow_without_a_track_cannot_open_tasks_and_changes_nothing()
    {
        await world.DrawAsync("alone", Delay("01:00:00"), Item("PLAN01"));
        var instance = await StartAloneAsync("alone-v1");

        await PassAsync(TimeSpan.FromHours(1));

        (await world.ReadAsync(db => db.ChecklistItems.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(row => row.InstanceId == instance))).Failures.ShouldBe(1, "its timer is put off");
    }

    private async Task<Guid> StartAloneAsync(string version)
    {
        var id = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            (unit, token) => world.Get<WorkflowRuntime>().StartAsync(unit.Engine, new StartWorkflow { InstanceId = id, DefinitionVersionId = version }, token).AsTask(),
            default);
        return id;
    }

    private async Task PassAsync(TimeSpan time)
    {
        world.Clock.Advance(time);
        await world.Get<DueTimers>().RunAsync(default);
    }

    private async Task<string[]> OpenItemsAsync(Guid track) =>
        [.. (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Select(row => row.ItemCode).Order(StringComparer.Ordinal)];

    public sealed class OnSqlite() : FollowUpTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : FollowUpTests(DatabaseKind.PostgreSql);
}
