using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Instances;

/// <summary>Commands on instances, each one transaction with a result that says what happened, also when it is given twice or comes too early.</summary>
public abstract class InstanceCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private InstanceCommands Commands => world.Get<InstanceCommands>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Cancelling_an_instance_cancels_all_that_it_started_also_what_nobody_waits_for()
    {
        await world.DrawAsync("inner", WaitFor("never"));
        await world.DrawAsync("middle", Execute("inner"));
        await world.DrawRootAsync("outer", Parallel("root", Execute("middle"), Sequence("s", Dispatch("inner", wait: false), WaitFor("never-either"))));
        var outer = await StartAsync("outer-v1");
        (await CountAsync(InstanceStatus.Running)).ShouldBe(4);

        (await Commands.CancelAsync(world.Admin, outer, default)).Outcome.ShouldBe(CommandOutcome.Cancelled);

        (await CountAsync(InstanceStatus.Running)).ShouldBe(0);
        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.SubStatus == InstanceSubStatus.Cancelled))).ShouldBe(4);
        (await world.ReadAsync(db => db.WorkflowBookmarks.CountAsync())).ShouldBe(0);
        (await Commands.CancelAsync(world.Admin, outer, default)).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
    }

    [Fact]
    public async Task A_task_whose_branch_is_cancelled_is_no_longer_open()
    {
        await world.DrawTrackAsync(Parallel("body", Item("PLAN01"), Item("PLAN02")));
        var track = await world.StartTrackAsync();
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        var row = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(item => item.Id == task.Id));
        var bookmark = await world.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(waiting => waiting.Id == row.BookmarkId));

        (await Commands.CancelAsync(world.Admin, new CancelActivity { InstanceId = track, ExecutionId = bookmark.ExecutionId }, default)).Outcome.ShouldBe(CommandOutcome.Cancelled);

        (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Select(open => open.ItemCode).ShouldBe(["PLAN-02"]);
    }

    [Fact]
    public async Task The_instance_of_a_track_is_neither_cancelled_nor_deleted_by_itself()
    {
        await world.DrawTrackAsync(Item("PLAN01"));
        var track = await world.StartTrackAsync();
        var bookmark = await world.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(row => row.InstanceId == track));

        (await Commands.CancelAsync(world.Admin, track, default)).Outcome.ShouldBe(CommandOutcome.BelongsToTrack);
        (await Commands.CancelAsync(world.Admin, new CancelActivity { InstanceId = track, ExecutionId = bookmark.ExecutionId }, default)).Outcome.ShouldBe(CommandOutcome.BelongsToTrack);
        (await Commands.DeleteAsync(world.Admin, track, default)).Outcome.ShouldBe(CommandOutcome.BelongsToTrack);

        (await world.OpenTaskAsync(track, "PLAN-01")).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_ended_instance_is_deleted_with_its_journal_and_those_it_started_and_a_running_one_is_not()
    {
        await world.DrawAsync("part", WaitFor("go"));
        await world.DrawAsync("whole", Dispatch("part", wait: false));
        var whole = await StartAsync("whole-v1");
        (await Commands.DeleteAsync(world.Admin, whole, default)).Outcome.ShouldBe(CommandOutcome.StillRunning, "what it started runs");
        (await Commands.PublishAsync(world.Admin, new PublishEvent { Name = "go" }, default)).ShouldHaveSingleItem().Outcome.ShouldBe(CommandOutcome.Resumed);

        (await Commands.DeleteAsync(world.Admin, whole, default)).Outcome.ShouldBe(CommandOutcome.Deleted);

        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.WorkflowJournal.CountAsync())).ShouldBe(0);
        (await Commands.DeleteAsync(world.Admin, whole, default)).Outcome.ShouldBe(CommandOutcome.NotFound);
    }

    [Fact]
    public async Task Resuming_by_activity_or_stimulus_twice_has_the_effect_of_once()
    {
        await world.DrawAsync("waits", WaitFor("a"), WaitFor("b"));
        var instance = await StartAsync("waits-v1");
        var byActivity = new ResumeActivity { InstanceId = instance, ActivityId = "wait-a" };
        var byStimulus = new ResumeStimulus { Kind = BookmarkKinds.Event, Key = "b", InstanceId = instance };

        (await Commands.ResumeAsync(world.Admin, byStimulus, default)).ShouldBeEmpty("it is not there yet");
        (await Commands.ResumeAsync(world.Admin, byActivity, default)).ShouldHaveSingleItem().Outcome.ShouldBe(CommandOutcome.Resumed);
        (await Commands.ResumeAsync(world.Admin, byActivity, default)).ShouldHaveSingleItem().Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        (await Commands.ResumeAsync(world.Admin, byStimulus, default)).ShouldHaveSingleItem().Instance!.Status.ShouldBe(InstanceStatus.Finished);
        (await Commands.ResumeAsync(world.Admin, byStimulus, default)).ShouldBeEmpty();
        (await Commands.ResumeAsync(world.Admin, new ResumeBookmark { InstanceId = Guid.NewGuid(), BookmarkId = Guid.NewGuid() }, default)).Outcome.ShouldBe(CommandOutcome.NotFound);
    }

    [Fact]
    public async Task A_command_on_an_instance_that_another_holds_too_long_says_so_and_changes_nothing()
    {
        await world.DrawAsync("waits", WaitFor("a"));
        var instance = await StartAsync("waits-v1");
        await using var impatient = world.NewHost(TimeSpan.FromMilliseconds(200));
        var held = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var holding = world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                await unit.Engine.LockInstanceAsync(instance, token);
                held.TrySetResult();
                await release.Task;
            },
            default);
        await held.Task;

        var result = await impatient.GetRequiredService<InstanceCommands>().CancelAsync(world.Admin, instance, default);

        result.Outcome.ShouldBe(CommandOutcome.WaitedTooLong);
        release.SetResult();
        await holding;
        (await CountAsync(InstanceStatus.Running)).ShouldBe(1);
        (await impatient.GetRequiredService<InstanceCommands>().CancelAsync(world.Admin, instance, default)).Outcome.ShouldBe(CommandOutcome.Cancelled, "it may be given again");
    }

    [Fact]
    public async Task A_workflow_outside_a_track_that_asks_for_a_task_is_refused_and_leaves_nothing()
    {
        await world.DrawAsync("alone", Item("PLAN01"));

        var result = await Commands.StartAsync(world.Admin, new StartWorkflow { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = "alone-v1" }, default);

        result.Outcome.ShouldBe(CommandOutcome.NeedsTrack);
        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Only_an_administrator_controls_instances() =>
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.CancelAsync(world.Anna, Guid.NewGuid(), default));

    private async Task<Guid> StartAsync(string version)
    {
        var command = new StartWorkflow { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = version, IdempotencyKey = version };
        (await Commands.StartAsync(world.Admin, command, default)).Outcome.ShouldBe(CommandOutcome.Started);
        (await Commands.StartAsync(world.Admin, command with { InstanceId = Guid.CreateVersion7() }, default)).Outcome.ShouldBe(CommandOutcome.AlreadyStarted);
        return command.InstanceId;
    }

    private Task<int> CountAsync(InstanceStatus status) => world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.Status == status));

    public sealed class OnSqlite() : InstanceCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : InstanceCommandsTests(DatabaseKind.PostgreSql);
}
