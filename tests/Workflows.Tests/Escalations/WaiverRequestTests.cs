using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tests.Tracks;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>A coordinator could waive the letter of intent (PLAN-19) herself, though the domain leaves that to the steering group.</summary>
public abstract class WaiverRequestTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Letter = "PLAN-19";

    private TrackWorld world = null!;

    private EscalationCommands Commands => world.Get<EscalationCommands>();

    private WaiverRequests Waivers => world.Get<WaiverRequests>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateShippedAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task WaiveAsync_WhatTheSteeringGroupWaives_IsRefusedToTheCoordinator()
    {
        var task = await LetterAsync();

        var decision = await world.Tasks.WaiveAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Hinns inte"), default);

        decision.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("TaskIsWaivedByThoseWhoMay");
        (await world.TaskPages.GetAsync(world.Anna, task.Id, default)).Row.Status.ShouldBe(ChecklistStatus.NotStarted);
    }

    [Fact]
    public async Task GetAsync_WhatTheSteeringGroupWaives_OffersAskingInThePlaceOfWaiving_UntilItIsAsked()
    {
        var task = await LetterAsync();

        var before = (await world.TaskPages.GetAsync(world.Anna, task.Id, default)).AllowedActions;
        before.ShouldContain(TaskPage.AskForWaiver);
        before.ShouldNotContain("WaiveTask");
        var question = Value(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Facket är emot"), default));

        var page = await world.TaskPages.GetAsync(world.Anna, task.Id, default);
        page.WaiverAskedIn.ShouldBe(question);
        page.AllowedActions.ShouldNotContain(TaskPage.AskForWaiver);
        Rules(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Igen"), default)).ShouldBe(["WaiverIsAskedForOnce"]);
    }

    [Fact]
    public async Task DecideAsync_Waiver_WaivesTheTaskWithTheDecisionAsItsReason()
    {
        var task = await LetterAsync();
        var question = Value(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Facket är emot"), default));

        Value(await Commands.DecideAsync(world.Steering, question, await DecisionAsync(question, "UNDANTAG_SPARR"), default));

        var page = await world.TaskPages.GetAsync(world.Anna, task.Id, default);
        (page.Row.Status, page.Reason, page.WaiverAskedIn).ShouldBe((ChecklistStatus.Waived, "Spåret går vidare ändå.", null));
    }

    [Fact]
    public async Task DecideAsync_SomethingElse_LeavesTheTaskOpen()
    {
        var task = await LetterAsync();
        var question = Value(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Facket är emot"), default));

        Value(await Commands.DecideAsync(world.Steering, question, await DecisionAsync(question, "AVLAGSNA_HINDER"), default));

        (await world.TaskPages.GetAsync(world.Anna, task.Id, default)).Row.Status.ShouldBe(ChecklistStatus.NotStarted);
    }

    [Fact]
    public async Task DecideAsync_TaskWasCompletedMeanwhile_WaiverIsNotNeededAndRefused()
    {
        var task = await LetterAsync();
        var question = Value(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Facket är emot"), default));
        Value(await world.CompleteByExampleAsync(task.Id));

        Rules(await Commands.DecideAsync(world.Steering, question, await DecisionAsync(question, "UNDANTAG_SPARR"), default)).ShouldBe(["WaiverIsStillNeeded"]);
    }

    [Fact]
    public async Task AskAsync_BadQuestions_AreRefusedByRule()
    {
        var track = await world.StartTrackAsync();
        var agreement = await world.OpenTaskAsync(track, "PLAN-01");
        var hard = await world.OpenTaskAsync(track, "PLAN-02");

        Rules(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(agreement.Id, reason: "Hinns inte"), default)).ShouldBe(["SteeringGroupIsAskedOnlyForWhatItWaives"]);
        Rules(await Waivers.AskAsync(world.Anna, await world.ChangeAsync(hard.Id, reason: " "), default)).ShouldBe(["OnlyWaivableTasksAreWaived", "SteeringGroupIsAskedOnlyForWhatItWaives", "TextFits"]);
        await Should.ThrowAsync<AccessDeniedException>(async () => await Waivers.AskAsync(world.Bo, await world.ChangeAsync(agreement.Id, reason: "Hinns inte"), default));
    }

    private static IEnumerable<string> Rules<T>(Decision<T> decision) => decision.Refusals.Select(refusal => refusal.Rule);

    private static T Value<T>(Decision<T> decision)
    {
        Rules(decision).ShouldBeEmpty();
        return decision.Value!;
    }

    /// <summary>A track that has come to its letter of intent.</summary>
    private async Task<TaskRow> LetterAsync()
    {
        var track = await world.StartTrackAsync();
        for (var rounds = 0; rounds < 20 && (await OpenAsync(track)).All(row => row.ItemCode is not Letter); rounds++)
        {
            foreach (var row in await OpenAsync(track))
            {
                (await world.CompleteByExampleAsync(row.Id)).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty(row.ItemCode);
            }
        }

        return await world.OpenTaskAsync(track, Letter);
    }

    private async Task<IReadOnlyList<TaskRow>> OpenAsync(Guid track) => (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks;

    private async Task<NewDecision> DecisionAsync(Guid question, string type) => new()
    {
        Type = type,
        Text = "Spåret går vidare ändå.",
        Owner = "Koordinatorn",
        DueOn = new DateOnly(2026, 2, 2),
        SeenVersion = (await world.Get<EscalationQueries>().GetAsync(world.Steering, question, default)).Version,
    };

    public sealed class OnSqlite() : WaiverRequestTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WaiverRequestTests(DatabaseKind.PostgreSql);
}
