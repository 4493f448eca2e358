using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>A question that only others can decide used to stay with the coordinator: here it climbs until somebody answers, and the answer comes back.</summary>
public abstract class EscalationTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new()
    {
        Question = "Får spåret två praktikplatser till?",
        Options = ["Två platser till hösten", "Inga fler platser"],
        Recommendation = "Två platser till hösten, eftersom arbetsgivaren har handledare.",
        Consequences = "Fyra deltagare får vänta till januari.",
    };

    private TrackWorld world = null!;

    private EscalationCommands Commands => world.Get<EscalationCommands>();

    private EscalationQueries Queries => world.Get<EscalationQueries>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task AskAsync_Question_StandsInTheSteeringGroupsQueueWithADeadline()
    {
        var track = await world.StartTrackAsync();

        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));

        var row = (await Queries.QueueAsync(world.Steering, default)).ShouldHaveSingleItem();
        (row.Id, row.Question, row.Level, row.Status).ShouldBe((id, Places.Question, EscalationLevel.SteeringGroup, EscalationStatus.Open));
        row.AnswerBy.ShouldBe(new WorkingDayCalendar().AddWorkingDays(new DateOnly(2026, 1, 12), 15));
        var page = await Queries.GetAsync(world.Steering, id, default);
        page.Options.ShouldBe(Places.Options);
        page.Figures.Vacancies.ShouldBe(6);
        page.Timeline.Select(line => line.Kind).ShouldBe([EscalationEntryKind.Raised, EscalationEntryKind.LevelReached]);
    }

    [Fact]
    public async Task DecideAsync_ByTheSteeringGroup_BecomesTheCoordinatorsTask_AndDoneWhenSheCompletesIt()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));

        Value(await Commands.DecideAsync(world.Steering, id, await DecisionAsync(id), default));

        var task = await world.OpenTaskAsync(track, EscalationEffects.DecisionItem);
        task.DueOn.ShouldBe(new DateOnly(2026, 2, 2));
        (await Queries.QueueAsync(world.Steering, default)).ShouldBeEmpty();
        (await Queries.NotCarriedOutAsync(world.Steering, default)).ShouldHaveSingleItem().Owner.ShouldBe("Enhetschefen");
        await world.CompleteAsync(track, EscalationEffects.DecisionItem);
        var evidence = (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.Id == task.Id))).Evidence.ShouldNotBeNull();
        JsonDocument.Parse(evidence).RootElement.GetProperty("fraga").GetString().ShouldBe(Places.Question, "what was asked and decided is supplied, whatever was typed");
        (await Queries.NotCarriedOutAsync(world.Steering, default)).ShouldBeEmpty();
        (await Queries.GetAsync(world.Anna, id, default)).Timeline[^1].Kind.ShouldBe(EscalationEntryKind.CarriedOut);
        (await InstanceStatusAsync(id)).ShouldBe(Engine.Execution.InstanceStatus.Finished);
    }

    [Fact]
    public async Task DecideAsync_Twice_IsRefusedTheSecondTime()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        var decision = await DecisionAsync(id);
        Value(await Commands.DecideAsync(world.Steering, id, decision, default));

        var again = await Commands.DecideAsync(world.Steering, id, decision, default);

        Rules(again).ShouldContain("EscalationIsOpen");
        (await world.ReadAsync(db => db.SteeringDecisions.CountAsync())).ShouldBe(1);
        (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.ItemCode == EscalationEffects.DecisionItem))).ShouldBe(1);
    }

    [Fact]
    public async Task DecideAsync_QuestionChangedSinceItWasRead_IsRefused()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        var decision = await DecisionAsync(id);
        Value(await Commands.AcknowledgeAsync(world.Steering, id, default));

        Rules(await Commands.DecideAsync(world.Steering, id, decision, default)).ShouldBe(["EscalationWasNotChangedMeanwhile"]);
    }

    [Fact]
    public async Task SweepAsync_NoDecisionInTime_LiftsHigherUp_AndThereTheDecisionNamesWhoMadeIt()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        await MoveToAsync(new DateOnly(2026, 2, 3));
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(0, "an overdue decision may come for five working days more");
        await MoveToAsync(new DateOnly(2026, 2, 9));
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(0);
        await MoveToAsync(new DateOnly(2026, 2, 10));

        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(0, "the new level has its own time");

        var page = await Queries.GetAsync(world.Steering, id, default);
        page.Row.Level.ShouldBe(EscalationLevel.HigherUp);
        page.Row.AnswerBy.ShouldBe(new WorkingDayCalendar().AddWorkingDays(new DateOnly(2026, 2, 10), 15));
        var decision = (await DecisionAsync(id)) with { DueOn = new DateOnly(2026, 3, 2) };
        Rules(await Commands.DecideAsync(world.Steering, id, decision, default)).ShouldBe(["TextFits"]);
        Value(await Commands.DecideAsync(world.Steering, id, decision with { DecidedByFunction = "Förvaltningsdirektören" }, default));
        (await world.OpenTaskAsync(track, EscalationEffects.DecisionItem)).DueOn.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public async Task FollowAsync_DecisionOverdue_TheTrackIsStuckForIt_UntilTheQuestionGoesHigherUp()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        foreach (var day in new[] { new DateOnly(2026, 2, 3), new DateOnly(2026, 2, 9) })
        {
            await MoveToAsync(day);
            await world.Get<EscalationSweep>().RunAsync(default);
            await world.Get<StuckSweep>().RunAsync(default);
            (await IsStuckAsync(track)).ShouldBeTrue($"{day}");
            (await Queries.QueueAsync(world.Steering, default)).Single(row => row.Id == id).Level.ShouldBe(EscalationLevel.SteeringGroup);
        }

        await MoveToAsync(new DateOnly(2026, 2, 10));
        await world.Get<EscalationSweep>().RunAsync(default);
        await world.Get<StuckSweep>().RunAsync(default);

        (await IsStuckAsync(track)).ShouldBeFalse("those higher up have a time of their own");
    }

    [Fact]
    public async Task SweepAsync_HigherUpIsSilent_RemindsThereAgainAndAgain()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        foreach (var day in new[] { new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 19), new DateOnly(2026, 4, 7) })
        {
            await MoveToAsync(day);
            (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1, $"{day}");
        }

        var page = await Queries.GetAsync(world.Steering, id, default);
        page.Row.Level.ShouldBe(EscalationLevel.HigherUp);
        page.Timeline.Count(line => line is { Kind: EscalationEntryKind.LevelReached, Level: EscalationLevel.HigherUp }).ShouldBe(4);
    }

    [Fact]
    public async Task SweepAsync_OutsideWorkingHours_WaitsForTheMorning()
    {
        var track = await world.StartTrackAsync();
        Value(await Commands.AskAsync(world.Anna, track, Places, default));
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 2, 10), new TimeOnly(6, 0)));

        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Cause_ClimbsFromTheCoordinatorsToTheManagersAndTheSteeringGroup()
    {
        var track = await world.StartTrackAsync();
        Value(await world.Get<EscalationRecipients>().AddAsync(world.Admin, EscalationLevel.Managers, world.Steering.UserId, "Enhetschef", null, default));
        var id = await RaiseAsync(track, EscalationCause.Standstill);

        (await Queries.GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.Coordinators);
        await MoveToAsync(new DateOnly(2026, 1, 16));
        await world.Get<EscalationSweep>().RunAsync(default);
        (await Queries.GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.Managers);
        await MoveToAsync(new DateOnly(2026, 1, 26));
        await world.Get<EscalationSweep>().RunAsync(default);
        (await Queries.QueueAsync(world.Steering, default)).ShouldHaveSingleItem().Cause.ShouldBe(EscalationCause.Standstill);
    }

    [Fact]
    public async Task Cause_OfTheFourThatWaitForNothing_StartsAtTheSteeringGroup()
    {
        var track = await world.StartTrackAsync();

        var id = await RaiseAsync(track, EscalationCause.EmployerGone);

        (await Queries.GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task Cause_RaisedAgainWhileOpen_AddsTheFactToTheOneThatIsOpen()
    {
        var track = await world.StartTrackAsync();
        var first = await RaiseAsync(track, EscalationCause.Standstill, "15", "2026-01-12");

        var second = await RaiseAsync(track, EscalationCause.Standstill, "20", "2026-01-12");

        second.ShouldBe(first);
        (await Queries.GetAsync(world.Anna, first, default)).Timeline.Where(line => line.Kind is EscalationEntryKind.Fact).ShouldHaveSingleItem().Text.ShouldBe("Ingenting har hänt på 20 arbetsdagar, sedan 2026-01-12.");
    }

    [Fact]
    public async Task EndAsync_CauseEnds_LeavesTheQueueAndItsHistory_AndMayBeRaisedAnew()
    {
        var track = await world.StartTrackAsync();
        var id = await RaiseAsync(track, EscalationCause.EmployerGone);

        await InHandAsync(track, async (hand, token) =>
            await world.Get<EscalationLadder>().EndAsync(hand, await hand.Db.Escalations.SingleAsync(row => row.Id == id, token), EscalationStatus.SolvedWithoutDecision, null, token));

        (await Queries.QueueAsync(world.Steering, default)).ShouldBeEmpty();
        (await Queries.OfTrackAsync(world.Anna, track, default)).ShouldHaveSingleItem().Status.ShouldBe(EscalationStatus.SolvedWithoutDecision);
        (await InstanceStatusAsync(id)).ShouldBe(Engine.Execution.InstanceStatus.Finished);
        (await RaiseAsync(track, EscalationCause.EmployerGone)).ShouldNotBe(id);
    }

    [Fact]
    public async Task FollowAsync_StuckTrack_IsLiftedOnce_AndTakenBackWhenTheCauseHasEnded()
    {
        var track = await world.StartTrackAsync();
        await MoveToAsync(new DateOnly(2026, 2, 10));
        await world.Get<StuckSweep>().RunAsync(default);

        (await world.Get<StuckTracks>().FollowAsync(default)).Raised.ShouldBeGreaterThan(0);
        (await world.Get<StuckTracks>().FollowAsync(default)).ShouldBe((0, 0));
        var lifted = (await Queries.OfTrackAsync(world.Anna, track, default)).Single(row => row.Cause is EscalationCause.Standstill);
        lifted.Level.ShouldBe(EscalationLevel.Coordinators);
        await world.CompleteAsync(track, "PLAN-01");

        (await world.Get<StuckTracks>().FollowAsync(default)).Ended.ShouldBe(1);
        (await Queries.GetAsync(world.Anna, lifted.Id, default)).Row.Status.ShouldBe(EscalationStatus.SolvedWithoutDecision);
    }

    [Fact]
    public async Task FollowAsync_CauseThatTheCoordinatorTookBack_IsNotRaisedAgainWhileItIsTheSame()
    {
        var track = await world.StartTrackAsync();
        await MoveToAsync(new DateOnly(2026, 2, 10));
        await world.Get<StuckSweep>().RunAsync(default);
        await world.Get<StuckTracks>().FollowAsync(default);
        var stuck = (await Queries.OfTrackAsync(world.Anna, track, default)).First(row => row.Cause is EscalationCause.Standstill);
        Value(await Commands.WithdrawAsync(world.Anna, stuck.Id, "Möte är bokat.", default));
        await world.Get<StuckSweep>().RunAsync(default);

        (await world.Get<StuckTracks>().FollowAsync(default)).Raised.ShouldBe(0);
        (await Queries.OfTrackAsync(world.Anna, track, default)).Count(row => row.Cause is EscalationCause.Standstill).ShouldBe(1);
    }

    [Fact]
    public void Causes_AreThoseThatATrackIsStuckFor_AndQuestions() =>
        CodeTable<EscalationCause>.All.Except(["FRAGA"]).ShouldBe(CodeTable<StuckKind>.All);

    [Fact]
    public async Task LiftAsync_FromTheCoordinators_ComesToTheSteeringGroupAsAQuestion()
    {
        var track = await world.StartTrackAsync();
        var id = await RaiseAsync(track, EscalationCause.Standstill);

        Value(await Commands.LiftAsync(world.Anna, id, Places, default));

        var row = (await Queries.QueueAsync(world.Steering, default)).ShouldHaveSingleItem();
        (row.Cause, row.Question).ShouldBe((EscalationCause.Standstill, Places.Question));
        Rules(await Commands.LiftAsync(world.Anna, id, Places, default)).ShouldContain("EscalationIsBelowTheSteeringGroup");
    }

    [Fact]
    public async Task DecideAsync_ToLift_TakesTheQuestionHigherUpWithoutATask()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));

        Value(await Commands.DecideAsync(world.Steering, id, (await DecisionAsync(id)) with { Type = "UPPAT", Owner = "", DueOn = null }, default));

        var row = (await Queries.QueueAsync(world.Steering, default)).ShouldHaveSingleItem();
        (row.Level, row.Status).ShouldBe((EscalationLevel.HigherUp, EscalationStatus.Open));
        (await Queries.NotCarriedOutAsync(world.Steering, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Meeting_DecisionsAndWhatWasPutOff_StandInItsMinutes_WhichDoNotChangeOnceClosed()
    {
        var meetings = world.Get<SteeringMeetings>();
        var track = await world.StartTrackAsync();
        var decided = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        var putOff = Value(await Commands.AskAsync(world.Anna, track, Places with { Question = "Ska starten flyttas?" }, default));
        var meeting = Value(await meetings.PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 1, 14), null, "Stadshuset"), default));
        (await meetings.GetAsync(world.Steering, meeting, default)).Agenda.Count.ShouldBe(2);
        Rules(await meetings.CloseAsync(world.Steering, meeting, 0, ["Stina Styr, ordförande"], "", default)).ShouldBe(["MinutesAreClosedAfterTheMeeting"]);
        await MoveToAsync(new DateOnly(2026, 1, 14));

        Value(await Commands.DecideAsync(world.Steering, decided, (await DecisionAsync(decided)) with { MeetingId = meeting }, default));
        Value(await meetings.PutOffAsync(world.Steering, meeting, putOff, "Underlaget räcker inte.", default));
        Rules(await meetings.CloseAsync(world.Steering, meeting, await VersionAsync(), [], "", default)).ShouldBe(["MinutesSayWhoWasPresent"]);
        var read = await VersionAsync();
        Value(await meetings.SaveAsync(world.Steering, meeting, read, ["Stina Styr"], "Nästa möte bokas.", default));
        Rules(await meetings.SaveAsync(world.Steering, meeting, read, ["Sven Sekreterare"], "", default)).ShouldBe(["MinutesWereNotChangedMeanwhile"]);
        Rules(await meetings.CloseAsync(world.Steering, meeting, read, ["Sven Sekreterare"], "", default)).ShouldBe(["MinutesWereNotChangedMeanwhile"]);
        Value(await meetings.CloseAsync(world.Steering, meeting, await VersionAsync(), ["Stina Styr, ordförande"], "Nästa möte bokas.", default));

        var page = await meetings.GetAsync(world.Steering, meeting, default);
        page.Decisions.ShouldHaveSingleItem().Type.ShouldBe(DecisionType.Resource);
        page.PutOff.ShouldHaveSingleItem().Reason.ShouldBe("Underlaget räcker inte.");
        page.Agenda.ShouldBeEmpty();
        Rules(await meetings.SaveAsync(world.Steering, meeting, await VersionAsync(), ["Någon annan"], "", default)).ShouldBe(["MeetingIsStillOpen"]);
        (await meetings.GetAsync(world.Steering, meeting, default)).Present.ShouldBe(["Stina Styr, ordförande"]);

        async Task<int> VersionAsync() => (await meetings.GetAsync(world.Steering, meeting, default)).Version;
    }

    [Theory]
    [InlineData("fraga", "TextFits")]
    [InlineData("alternativ", "QuestionHasOptions")]
    [InlineData("rekommendation", "TextFits")]
    [InlineData("personnummer", "TextNamesNoPersonalNumber")]
    public async Task AskAsync_BadQuestion_IsRefusedByFieldAndNothingIsKept(string fault, string rule)
    {
        var track = await world.StartTrackAsync();
        var bad = fault switch
        {
            "fraga" => Places with { Question = " " },
            "alternativ" => Places with { Options = ["Bara ett"] },
            "rekommendation" => Places with { Recommendation = "" },
            _ => Places with { Consequences = "Deltagaren 850709-9805 får vänta." },
        };

        Rules(await Commands.AskAsync(world.Anna, track, bad, default)).ShouldBe([rule]);
        (await world.ReadAsync(db => db.Escalations.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.EscalationEntries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Everything_ByTheWrongPerson_IsDenied()
    {
        var track = await world.StartTrackAsync();
        var id = Value(await Commands.AskAsync(world.Anna, track, Places, default));
        var decision = await DecisionAsync(id);
        Func<Task>[] attempts =
        [
            () => Commands.AskAsync(world.Bo, track, Places, default),
            () => Commands.AskAsync(world.Steering, track, Places, default),
            () => Commands.AskAsync(world.Admin, track, Places, default),
            () => Commands.DecideAsync(world.Anna, id, decision, default),
            () => Commands.DecideAsync(world.Admin, id, decision, default),
            () => Commands.AcknowledgeAsync(world.Bo, id, default),
            () => Commands.WithdrawAsync(world.Steering, id, "skäl", default),
            () => Queries.GetAsync(world.Bo, id, default),
            () => Queries.QueueAsync(world.Anna, default),
            () => world.Get<SteeringMeetings>().ListAsync(world.Admin, default),
            () => world.Get<EscalationRecipients>().ListAsync(world.Steering, default),
            () => Commands.DecideAsync(world.Steering, Guid.NewGuid(), decision, default),
        ];

        foreach (var attempt in attempts)
        {
            await Should.ThrowAsync<AccessDeniedException>(attempt);
        }
    }

    private static T Value<T>(Decision<T> decision)
    {
        decision.Refusals.Select(refusal => refusal.Rule).ShouldBeEmpty();
        return decision.Value!;
    }

    private static IEnumerable<string> Rules<T>(Decision<T> decision) => decision.Refusals.Select(refusal => refusal.Rule);

    private async Task<NewDecision> DecisionAsync(Guid escalationId) => new()
    {
        Type = "RESURS",
        Text = "Två platser till hösten.",
        Owner = "Enhetschefen",
        DueOn = new DateOnly(2026, 2, 2),
        SeenVersion = (await Queries.GetAsync(world.Steering, escalationId, default)).Version,
    };

    private async Task<Guid> RaiseAsync(Guid track, EscalationCause cause, params IReadOnlyList<string> facts)
    {
        var ladder = (await world.Get<EscalationLadder>().FindAsync(default)).ShouldNotBeNull();
        return await InHandAsync(track, async (hand, token) => (await world.Get<EscalationLadder>().RaiseAsync(hand, ladder, cause, question: null, facts.Count == 0 ? null : facts, token)).Id);
    }

    private Task<T> InHandAsync<T>(Guid track, Func<TrackInHand, CancellationToken, Task<T>> work) => world.Get<Transactions>().RunAsync(
        async (unit, token) => await work(await TrackInHand.TakeAsync(unit, Actor.System, track, AccessAction.RaiseEscalation, SwedishTime.Today(world.Clock), token), token),
        default);

    private Task<bool> InHandAsync(Guid track, Func<TrackInHand, CancellationToken, Task> work) => InHandAsync(
        track,
        async (hand, token) =>
        {
            await work(hand, token);
            return true;
        });

    private Task<Engine.Execution.InstanceStatus> InstanceStatusAsync(Guid id) => world.ReadAsync(db => db.WorkflowInstances.Where(row => row.Id == id).Select(row => row.Status).SingleAsync());

    private Task<bool> IsStuckAsync(Guid track) =>
        world.ReadAsync(db => db.StuckCauses.AnyAsync(row => row.TrackId == track && row.Kind == StuckKind.DecisionOverdue && row.ClosedAt == null));

    private Task MoveToAsync(DateOnly day)
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(9, 0)));
        return Task.CompletedTask;
    }

    public sealed class OnSqlite() : EscalationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : EscalationTests(DatabaseKind.PostgreSql);
}
