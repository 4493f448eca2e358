using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Tasks;

public abstract class TaskCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Two_coordinators_complete_one_task_at_once_and_the_second_is_told_who_was_first()
    {
        var track = await world.StartTrackAsync();
        await AssignBoAsync(track);
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        var change = await world.ChangeAsync(task.Id, GoodEvidence.Of("PLAN-01", world.Clock));
        await using var other = world.NewHost();

        var decisions = await Task.WhenAll(
            Task.Run(() => world.Tasks.CompleteAsync(world.Anna, change, default)),
            Task.Run(() => other.GetRequiredService<TaskCommands>().CompleteAsync(world.Bo, change, default)));

        decisions.Count(decision => decision.Accepted).ShouldBe(1);
        var winner = decisions[0].Accepted ? "Anna Andersson" : "Bo Berg";
        var refusal = decisions.Single(decision => !decision.Accepted).Refusals.Single();
        refusal.Rule.ShouldBe("TaskIsCompletedOnlyOnce");
        refusal.Arguments.ShouldBe([winner, "2026-01-12T08:00:00.0000000Z"]);
        (await AuditsAsync(task.Id, "UPPGIFT_KLAR")).ShouldBe(1);
    }

    [Fact]
    public async Task Completing_without_evidence_is_refused_by_field_and_changes_nothing()
    {
        var track = await world.StartTrackAsync();
        var task = await world.OpenTaskAsync(track, "PLAN-01");

        var decision = await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id), default);

        decision.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldContain(("FieldIsFilledIn", "diarienummer"));
        (await world.TaskPages.GetAsync(world.Anna, task.Id, default)).Row.Status.ShouldBe(ChecklistStatus.NotStarted);
        (await AuditsAsync(task.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_to_what_somebody_else_changed_meanwhile_is_refused()
    {
        var track = await world.StartTrackAsync();
        await AssignBoAsync(track);
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        var seenByAnna = await world.ChangeAsync(task.Id, GoodEvidence.Of("PLAN-01", world.Clock));
        (await world.Tasks.SaveDraftAsync(world.Bo, seenByAnna with { Values = new Dictionary<string, string> { ["diarienummer"] = "KS 2026/1" } }, default)).Accepted.ShouldBeTrue();

        var decision = await world.Tasks.CompleteAsync(world.Anna, seenByAnna, default);

        decision.Refusals.Single().Rule.ShouldBe("TaskWasNotChangedMeanwhile");
        var page = await world.TaskPages.GetAsync(world.Anna, task.Id, default);
        page.Row.Status.ShouldBe(ChecklistStatus.InProgress);
        page.Values.ShouldBe(new Dictionary<string, string> { ["diarienummer"] = "KS 2026/1" });
    }

    [Fact]
    public async Task A_task_sent_back_reopens_what_builds_on_it_and_the_workflow_does_not_run_twice()
    {
        var track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-05", "PLAN-06", "PLAN-07");
        var profile = await FinishedAsync(track, "PLAN-06");

        var decision = await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(profile, reason: "Kravet på körkort är ändrat"), default);

        decision.Refusals.ShouldBeEmpty();
        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        Status(page, "PLAN-06").ShouldBe(ChecklistStatus.Reopened);
        Status(page, "PLAN-07").ShouldBe(ChecklistStatus.Reopened);
        Status(page, "PLAN-05").ShouldBe(ChecklistStatus.Done);
        Status(page, "PLAN-08").ShouldBe(ChecklistStatus.NotStarted);
        (await world.TaskPages.GetAsync(world.Anna, profile, default)).Reason.ShouldBe("Kravet på körkort är ändrat");

        var early = await world.OpenTaskAsync(track, "PLAN-08");
        var tooEarly = await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(early.Id, GoodEvidence.Of("PLAN-08", world.Clock)), default);
        tooEarly.Refusals.Select(refusal => (refusal.Rule, refusal.Arguments[0])).ShouldBe([("TaskComesAfterThoseItBuildsOn", "PLAN-06"), ("TaskComesAfterThoseItBuildsOn", "PLAN-07")], ignoreOrder: true);

        await world.CompleteAsync(track, "PLAN-06", "PLAN-07", "PLAN-08");
        var tasks = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track).Select(row => row.ItemCode).ToListAsync());
        tasks.Where(code => code is "PLAN-07" or "PLAN-08").ShouldBe(["PLAN-07", "PLAN-08"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_task_sent_back_for_one_employer_leaves_the_others_alone()
    {
        var track = await world.StartTrackAsync("Renova", "Ragn-Sells");
        await world.CompleteAsync(track, "PLAN-05", "PLAN-06");
        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        var renova = page.FinishedTasks.Single(row => row is { ItemCode: "PLAN-05", SubjectName: "Renova" });

        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(renova.Id, reason: "Behovet är större"), default)).Refusals.ShouldBeEmpty();

        (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Where(row => row.ItemCode is "PLAN-05" or "PLAN-06")
            .Select(row => (row.ItemCode, row.SubjectName)).ShouldBe([("PLAN-05", "Renova"), ("PLAN-06", "Renova")]);
    }

    [Fact]
    public async Task A_task_sent_back_before_its_item_is_complete_is_waited_for_again()
    {
        var track = await world.StartTrackAsync("Renova", "Ragn-Sells");
        var ragnSells = await world.OpenTaskAsync(track, "PLAN-05", "Ragn-Sells");
        await FinishAsync(ragnSells.Id, "PLAN-05");
        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(ragnSells.Id, reason: "Fel antal"), default)).Refusals.ShouldBeEmpty();

        await FinishAsync((await world.OpenTaskAsync(track, "PLAN-05", "Renova")).Id, "PLAN-05");

        (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Select(row => row.ItemCode).ShouldNotContain("PLAN-06", "Ragn-Sells' need is not mapped");
        await FinishAsync(ragnSells.Id, "PLAN-05");
        (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Count(row => row.ItemCode is "PLAN-06").ShouldBe(2);
    }

    [Fact]
    public async Task A_task_behind_an_open_gate_stays_as_it_is()
    {
        var track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        var task = await FinishedAsync(track, "PLAN-06");
        (await world.TaskPages.GetAsync(world.Anna, task, default)).AllowedActions.ShouldContain("SendBackTask");
        await world.OpenGateAsync(track, "G1");

        var decision = await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(task, reason: "För sent"), default);

        decision.Refusals.Single().Rule.ShouldBe("TaskIsSentBackBeforeItsGateOpens");
        (await world.TaskPages.GetAsync(world.Anna, task, default)).AllowedActions.ShouldNotContain("SendBackTask");
    }

    [Fact]
    public async Task Only_waivable_tasks_are_waived_and_only_with_a_reason()
    {
        var track = await world.StartTrackAsync();
        var waivable = await world.OpenTaskAsync(track, "PLAN-01");
        var hard = await world.OpenTaskAsync(track, "PLAN-03");

        (await world.Tasks.WaiveAsync(world.Anna, await world.ChangeAsync(hard.Id, reason: "Behövs inte"), default)).Refusals.Single().Rule.ShouldBe("OnlyWaivableTasksAreWaived");
        (await world.Tasks.WaiveAsync(world.Anna, await world.ChangeAsync(waivable.Id, reason: " "), default)).Refusals.Single().Rule.ShouldBe("TextIsWritten");
        (await world.Tasks.WaiveAsync(world.Anna, await world.ChangeAsync(waivable.Id, reason: "Avtalet förhandlas om"), default)).Refusals.ShouldBeEmpty();

        (await world.TaskPages.GetAsync(world.Anna, waivable.Id, default)).Row.Status.ShouldBe(ChecklistStatus.Waived);
    }

    [Fact]
    public async Task Only_advisory_tasks_are_not_applicable()
    {
        var track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        var advisory = await world.OpenTaskAsync(track, "REKR-04");
        var hard = await world.OpenTaskAsync(track, "REKR-01");

        (await world.Tasks.MarkNotApplicableAsync(world.Anna, await world.ChangeAsync(hard.Id, reason: "Nej"), default)).Refusals.Single().Rule.ShouldBe("OnlyAdvisoryTasksAreNotApplicable");
        (await world.Tasks.MarkNotApplicableAsync(world.Anna, await world.ChangeAsync(advisory.Id, reason: "Arbetsgivaren är van"), default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Comments_are_kept_with_author_and_time()
    {
        var track = await world.StartTrackAsync();
        var task = await world.OpenTaskAsync(track, "PLAN-01");

        (await world.Tasks.CommentAsync(world.Anna, task.Id, "  Väntar på kommunjuristen.  ", default)).Refusals.ShouldBeEmpty();
        (await world.Tasks.CommentAsync(world.Anna, task.Id, "", default)).Refusals.Single().Rule.ShouldBe("TextIsWritten");

        var comment = (await world.TaskPages.GetAsync(world.Anna, task.Id, default)).Comments.Single();
        (comment.AuthorName, comment.Text, comment.WrittenAt).ShouldBe(("Anna Andersson", "Väntar på kommunjuristen.", TrackWorld.Start));
    }

    [Fact]
    public async Task Who_is_not_assigned_neither_sees_nor_changes_a_task()
    {
        var track = await world.StartTrackAsync();
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        var change = await world.ChangeAsync(task.Id, GoodEvidence.Of("PLAN-01", world.Clock));

        foreach (var stranger in new[] { world.Bo, world.Steering, world.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.TaskPages.GetAsync(stranger, task.Id, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Tasks.CompleteAsync(stranger, change, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Tracks.OpenGateAsync(stranger, track, "G1", default));
            (await world.TaskPages.InboxAsync(stranger, default)).ShouldBeEmpty();
        }

        await Should.ThrowAsync<AccessDeniedException>(() => world.TrackPages.GetAsync(world.Bo, track, default));
        (await world.TrackPages.GetAsync(world.Steering, track, default)).AllowedActions.ShouldNotContain("OpenGate");
        await Should.ThrowAsync<AccessDeniedException>(() => world.TaskPages.GetAsync(world.Anna, Guid.NewGuid(), default));
    }

    [Fact]
    public async Task The_inbox_holds_the_open_tasks_of_all_tracks_latest_first()
    {
        var first = await world.StartTrackAsync();
        world.Clock.Advance(TimeSpan.FromDays(7));
        var second = await world.StartTrackAsync();
        world.Clock.Advance(TimeSpan.FromDays(2));

        var inbox = await world.TaskPages.InboxAsync(world.Anna, default);

        inbox.Select(row => (row.TrackId == first ? 1 : row.TrackId == second ? 2 : 0, row.ItemCode, row.WorkingDaysLate)).ShouldBe(
        [
            (1, "PLAN-01", 2),
            (1, "PLAN-02", 2),
            (1, "PLAN-03", 0),
            (2, "PLAN-01", 0),
            (2, "PLAN-02", 0),
            (1, "PLAN-05", 0),
            (2, "PLAN-03", 0),
            (2, "PLAN-05", 0),
        ]);
    }

    private async Task AssignBoAsync(Guid track) =>
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId }, default)).Refusals.ShouldBeEmpty();

    private async Task FinishAsync(Guid task, string item) =>
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task, GoodEvidence.Of(item, world.Clock)), default)).Refusals.ShouldBeEmpty();

    private async Task<Guid> FinishedAsync(Guid track, string item) =>
        (await world.TrackPages.GetAsync(world.Anna, track, default)).FinishedTasks.First(row => string.Equals(row.ItemCode, item, StringComparison.Ordinal)).Id;

    private Task<int> AuditsAsync(Guid task, string? action = null) =>
        world.ReadAsync(db => db.AuditEvents.CountAsync(row => row.SubjectId == task && (action == null || row.Action == action)));

    private static ChecklistStatus Status(TrackPage page, string item) => page.OpenTasks.Concat(page.FinishedTasks).Single(row => string.Equals(row.ItemCode, item, StringComparison.Ordinal)).Status;

    public sealed class OnSqlite() : TaskCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TaskCommandsTests(DatabaseKind.PostgreSql);
}
