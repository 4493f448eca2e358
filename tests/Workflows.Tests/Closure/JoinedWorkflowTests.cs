using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>Registers and workflows did not know of each other: a participant was closed and her tasks went on being asked for; a transition was registered and no task opened.</summary>
public abstract class JoinedWorkflowTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    private DateOnly Today => SwedishTime.Today(world.Clock);

    private ClosureCommands Closures => world.Get<ClosureCommands>();

    private TransitionCommands Transitions => world.Get<TransitionCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task CloseAsync_Dropout_EndsHerWorkflow_WhileAnotherGoesOn()
    {
        var (first, second) = (await AcceptAsync(1), await AcceptAsync(2));

        Accepted(await Closures.CloseAsync(world.Anna, track, Dropout(first), default));

        (await StatusesAsync(first)).ShouldBe(["AVSL-01 Done", "AVSL-12 NotStarted", "AVSL-14 Done"], "only what follows a closure is asked for");
        (await StatusesAsync(second)).ShouldBe(["REKR-08 NotStarted"]);
        var closed = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == first && row.ItemCode == "AVSL-14"));
        EvidenceValues.FromJson(closed.Evidence).Choice("orsak").ShouldBe("FLYTT", "what the register says is the evidence");
    }

    [Fact]
    public async Task FindAsync_FiguresOfTheTrack_AreSummedOnceEverybodyIsClosed()
    {
        var (first, second) = (await AcceptAsync(1), await AcceptAsync(2));
        Accepted(await Closures.CloseAsync(world.Anna, track, Dropout(first), default));
        (await FiguresAsync()).ShouldBeNull("one is still there");

        Accepted(await Closures.CloseAsync(world.Anna, track, Dropout(second), default));

        var figures = (await FiguresAsync()).ShouldNotBeNull();
        string[] asked = ["startade", "fullfoljde", "hoppadeAv", "kvinnor", "man", "konEjUppgivet", "anstallda", "studerande", "glappdagar", "eskaleringar"];
        asked.Select(figures.Number).ShouldBe([2, 0, 2, 2, 0, 0, 0, 0, 0, 0]);

        // Monday to Friday without anything, and a question that reached the steering group. What was averted in time cost nobody a day.
        await GapAsync(first, "2026-01-05", "2026-01-09", closed: GapCloseReason.CoverResumed);
        await GapAsync(second, "2026-01-02", "2026-01-09", closed: GapCloseReason.Averted);
        await LiftAsync();

        var counted = (await FiguresAsync()).ShouldNotBeNull();
        (counted.Number("glappdagar"), counted.Number("eskaleringar")).ShouldBe((4, 1), "the 6th of January is a holiday");

        async Task GapAsync(Guid participant, string from, string to, GapCloseReason closed) => await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                var (start, end) = (DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
                unit.Db.Gaps.Add(new Gap
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = track,
                    Kind = GapKind.UncoveredTime,
                    ParticipantId = participant,
                    Key = from,
                    FirstDay = start,
                    LastDay = end,
                    Figure = 5,
                    Severity = GapSeverity.Info,
                    SeveritySince = start,
                    IsForecast = false,
                    Cause = GapCause.Unknown,
                    DetectedAt = world.Clock.GetUtcNow(),
                    WarningDays = 0,
                    ClosedAt = world.Clock.GetUtcNow(),
                    CloseReason = closed,
                });
                return Task.CompletedTask;
            },
            default);

        async Task LiftAsync() => Accepted(await world.Get<EscalationCommands>().AskAsync(
            world.Anna, track, new NewQuestion { Question = "Får spåret fler platser?", Options = ["Ja", "Nej"], Recommendation = "Ja." }, default));

        async Task<EvidenceValues?> FiguresAsync() =>
            await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["AVSL-04"].Of(true), new EvidenceQuestion("AVSL-04", track, track), default)) is { } supplied
                ? new EvidenceValues(supplied.Values)
                : null;
    }

    [Fact]
    public async Task CloseAsync_KeepsWhatWasTypedInATaskThatItCompletes()
    {
        var participant = await AcceptAsync(1);
        Accepted(await Closures.PlanAsync(world.Anna, track, new ClosurePlanContent { ParticipantId = participant, ExpectedOutcome = ClosureOutcome.Dropout }, default));
        var task = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == participant && row.ItemCode == "AVSL-14"));
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["aterTill"] = "AF", ["orsak"] = "ANNAT_ARBETE" };
        Accepted(await world.Tasks.SaveDraftAsync(world.Anna, new TaskChange { TaskId = task.Id, Version = task.Version, Values = typed }, default));

        Accepted(await Closures.CloseAsync(world.Anna, track, Dropout(participant), default));

        var evidence = EvidenceValues.FromJson(await world.ReadAsync(db => db.ChecklistItems.Where(row => row.Id == task.Id).Select(row => row.Evidence).SingleAsync()));
        (evidence.Choice("aterTill"), evidence.Choice("orsak")).ShouldBe(("AF", "FLYTT"));
    }

    [Fact]
    public async Task PlanAsync_TowardsStudies_OpensWhatStudiesRestOn()
    {
        var participant = await AcceptAsync(1);

        Accepted(await Closures.PlanAsync(world.Anna, track, new ClosurePlanContent { ParticipantId = participant, ExpectedOutcome = ClosureOutcome.Studies }, default));

        (await StatusesAsync(participant)).ShouldContain("AVSL-03 NotStarted");
    }

    [Fact]
    public async Task RegisterAsync_Employment_OpensItsSubsidyLongBeforeTheClosure()
    {
        var participant = await AcceptAsync(1);
        var employment = new EmploymentContent
        {
            ParticipantId = participant, EmployerName = "Annan AB", Form = EmploymentKind.Permanent, ExtentPercent = 100, StartsOn = new DateOnly(2026, 8, 17), RelevantToProfile = true, SubsidyNeeded = SubsidyNeed.No,
        };

        Accepted(await world.Get<EmploymentCommands>().RegisterAsync(world.Anna, track, employment, default));
        Accepted(await world.Get<EmploymentCommands>().RegisterAsync(world.Anna, track, employment with { Version = await world.ReadAsync(db => db.Employments.Select(row => row.Version).SingleAsync()) }, default));

        (await StatusesAsync(participant)).ShouldBe(["AVSL-02 NotStarted", "REKR-08 NotStarted"], "it is decided before she starts; how she is closed is another question");
    }

    [Fact]
    public async Task RegisterAsync_Transition_OpensATask_WhichTheRegisterAnswers()
    {
        var participant = await UnderWayAsync(1);
        var transition = Accepted(await Transitions.RegisterAsync(world.Anna, track, participant, Towards(), default));
        var task = await TaskOfAsync(transition);

        (await world.CompleteByExampleAsync(task)).Refusals.Select(refusal => refusal.Field).ShouldContain("nastaStatus", "the register says that nothing is confirmed");
        Accepted(await Transitions.ChangeAsync(world.Anna, track, transition, await VersionAsync(transition), Secured(), default));

        (await world.CompleteByExampleAsync(task)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task RegisterAsync_Transition_IsDueTwentyWorkingDaysBeforeTheStepEnds_AndFollowsItsDates()
    {
        var participant = await UnderWayAsync(1);
        var first = Accepted(await Transitions.RegisterAsync(world.Anna, track, participant, Towards() with { FromEndsOn = Today.AddDays(60), ToStartsOn = Today.AddDays(61) }, default));
        var second = Accepted(await Transitions.RegisterAsync(world.Anna, track, participant, Towards() with { FromEndsOn = Today.AddDays(90), ToStartsOn = Today.AddDays(91) }, default));
        (await DueAsync(first), await DueAsync(second)).ShouldBe((Before(60), Before(90)), "each by its own step");
        var reminded = await RemindedAsync(second);

        Accepted(await Transitions.ChangeAsync(world.Anna, track, second, await VersionAsync(second), Towards() with { FromEndsOn = Today.AddDays(120), ToStartsOn = Today.AddDays(121) }, default));

        (await DueAsync(first), await DueAsync(second)).ShouldBe((Before(60), Before(120)));
        (await RemindedAsync(second)).ShouldBeGreaterThan(reminded, "its reminders follow");

        DateOnly Before(int days) => new WorkingDayCalendar().AddWorkingDays(Today.AddDays(days), -20);
        async Task<DateOnly?> DueAsync(Guid transition)
        {
            var task = await TaskOfAsync(transition);
            return await world.ReadAsync(db => db.ChecklistItems.Where(row => row.Id == task).Select(row => row.DueOn).SingleAsync());
        }

        async Task<DateTimeOffset> RemindedAsync(Guid transition)
        {
            var task = await TaskOfAsync(transition);
            return (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task && row.SettledAt == null).ToListAsync())).Min(row => row.DueAt);
        }
    }

    [Fact]
    public async Task RegisterAsync_FollowUpWithAHighRisk_OpensOneTaskWithinThreeWorkingDays()
    {
        var participant = await UnderWayAsync(1);
        var given = new ParticipantFollowUp
        {
            ParticipantId = participant,
            HeldOn = Today,
            NextOn = Today.AddDays(14),
            Progression = Progression.Unchanged,
            PlanFollowed = Fulfilment.Partly,
            InterventionsGiven = Fulfilment.Yes,
            NextStepKnown = true,
            DropoutRisk = DropoutRisk.Medium,
            Actions = ["Samtal med handledaren i morgon."],
        };
        Accepted(await world.Get<FollowUpCommands>().RegisterAsync(world.Anna, track, given, default));
        (await RisksAsync()).ShouldBeEmpty("a medium risk is watched, not raised");

        Accepted(await world.Get<FollowUpCommands>().RegisterAsync(world.Anna, track, given with { DropoutRisk = DropoutRisk.High }, default));
        Accepted(await world.Get<FollowUpCommands>().RegisterAsync(world.Anna, track, given with { DropoutRisk = DropoutRisk.High }, default));

        var task = (await RisksAsync()).ShouldHaveSingleItem("the one that is open stands for the next follow-up too");
        task.Reason.ShouldBe("Samtal med handledaren i morgon.");
        task.DueOn.ShouldBe(new WorkingDayCalendar().AddWorkingDays(Today, 3));
        (await world.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "UPPGIFT_VACKT" && row.SubjectId == task.Id))).ShouldBe(1);

        Task<List<ChecklistItem>> RisksAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.SubjectId == participant && row.ItemCode == "GENO-16").ToListAsync());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Replacement.NotTaken, true)]
    public async Task CloseAsync_Dropout_AnswersTheTaskOfItsRisk_AndCompletesItOnceAReplacementIsDecided(Replacement? replacement, bool isDone)
    {
        var participant = await UnderWayAsync(1);
        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.Organisations.Add(new Organisation { Id = Guid.CreateVersion7(), Name = "Arbetsförmedlingen", Type = OrganisationType.EmploymentService });
                return Task.FromResult(0);
            },
            default);
        var task = Accepted(await world.Tracks.RaiseItemAsync(world.Anna, track, participant, "GENO-16", "Vill sluta.", default));

        Accepted(await Closures.CloseAsync(world.Anna, track, Dropout(participant) with { Replacement = replacement }, default));

        var row = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(known => known.Id == task));
        (row.Status is ChecklistStatus.Done).ShouldBe(isDone);
        var values = EvidenceValues.FromJson(row.Evidence);
        (values.Choice("handelse"), values.Choice("orsak"), values.Choice("nastaSteg"), values.Date("datum"), values.Date("aterkopplat")).ShouldBe(("AVHOPP", "FLYTT", "AF", Today, Today));
        values.Choice("ersattare").ShouldBe(isDone ? "NEJ" : null);
    }

    [Fact]
    public async Task BreakAsync_Transition_ItsTaskIsNoLongerAskedFor()
    {
        var participant = await UnderWayAsync(1);
        var transition = Accepted(await Transitions.RegisterAsync(world.Anna, track, participant, Towards(), default));
        var task = await TaskOfAsync(transition);

        Accepted(await Transitions.BreakAsync(world.Anna, track, transition, "Kursen ställdes in.", default));

        var row = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(known => known.Id == task));
        (row.Status, row.Reason).ShouldBe((ChecklistStatus.NotApplicable, "Kursen ställdes in."));
    }

    [Fact]
    public async Task MoveAsync_StepWhoseTransitionIsNotSecured_DoesNotBegin()
    {
        var participant = await UnderWayAsync(1);
        var step = await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today, Today.AddDays(60), ParticipantInterventionStatus.Confirmed);
        var content = Secured() with { Target = TransitionTarget.Intervention, ToInterventionId = step, ToStartsOn = Today, FromEndsOn = Today.AddDays(-1), HandoverDoneOn = null };
        var transition = Accepted(await Transitions.RegisterAsync(world.Anna, track, participant, content, default));
        var begins = new StepChange { StepId = step, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = Today };

        (await world.Get<IndividualChainCommands>().MoveAsync(world.Anna, begins, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("TransitionIntoTheStepIsSecured");
        Accepted(await Transitions.ChangeAsync(world.Anna, track, transition, await VersionAsync(transition), content with { HandoverDoneOn = Today }, default));

        Accepted(await world.Get<IndividualChainCommands>().MoveAsync(world.Anna, begins, default));
    }

    [Fact]
    public void Check_CompletedWithoutPreparation_IsRefusedByWhatIsMissing()
    {
        string[] open = ["GENO-17", "GENO-18"];

        ClosureIsPreparedOrWaived.Check(ClosureOutcome.Studies, open, isPlanned: false, certificatesAreKnown: false).Select(refusal => refusal.Rule).ShouldBe(["ClosureIsPreparedOrWaived.Plan", "ClosureIsPreparedOrWaived.Certificates"]);
        ClosureIsPreparedOrWaived.Check(ClosureOutcome.Studies, open, isPlanned: true, certificatesAreKnown: true).ShouldBeEmpty();
        ClosureIsPreparedOrWaived.Check(ClosureOutcome.Studies, [], isPlanned: false, certificatesAreKnown: false).ShouldBeEmpty("both tasks are done or waived");
        ClosureIsPreparedOrWaived.Check(ClosureOutcome.Dropout, open, isPlanned: false, certificatesAreKnown: false).ShouldBeEmpty("nobody could prepare it");
    }

    [Fact]
    public async Task DecideAsync_ChainThatIsDecidedAnew_MovesWhatIsDueByIt()
    {
        var participant = await UnderWayAsync(1);
        Accepted(await Closures.PlanAsync(world.Anna, track, new ClosurePlanContent { ParticipantId = participant, ExpectedOutcome = ClosureOutcome.Studies }, default));
        await world.StepAsync(track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), new DateOnly(2027, 2, 26), ParticipantInterventionStatus.Planned);

        Accepted(await world.Get<IndividualChainCommands>().DecideAsync(world.Anna, participant, Today, Today, default));

        (await DueOfAsync(participant, "AVSL-01")).ShouldBe(new WorkingDayCalendar().AddWorkingDays(new DateOnly(2027, 2, 26), 5), "her chain ends later than what REKR-08 showed");
        var plans = await world.ReadAsync(db => IndividualPlan.ReadAsync(db, track, default));
        plans[participant].End.ShouldBe(new DateOnly(2027, 2, 26));
    }

    private async Task<DateOnly?> DueOfAsync(Guid subject, string item) =>
        (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == subject && row.ItemCode == item))).DueOn;

    private static T Accepted<T>(Decision<T> decision)
    {
        decision.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty();
        return decision.Value!;
    }

    private NewClosure Dropout(Guid participant) => new()
    {
        ParticipantId = participant,
        Outcome = ClosureOutcome.Dropout,
        ClosedOn = Today,
        AsPlanned = false,
        ChangeReason = "Flyttade till annan ort.",
        DropoutReason = DropoutReason.Moved,
        DropoutOn = Today,
        HandoverParty = "Arbetsförmedlingen",
        HandoverOn = Today,
    };

    private TransitionContent Towards() => new() { Target = TransitionTarget.Employment, FromEndsOn = Today.AddDays(20), ToStartsOn = Today.AddDays(21) };

    private TransitionContent Secured() => Towards() with { NextConfirmedOn = Today, HandoverDoneOn = Today, ParticipantInformedOn = Today, EmployerInformedOn = Today };

    private async Task<Guid> TaskOfAsync(Guid transition) => (await world.ReadAsync(db => db.Transitions.SingleAsync(row => row.Id == transition))).TaskId.ShouldNotBeNull();

    private Task<int> VersionAsync(Guid transition) => world.ReadAsync(db => db.Transitions.Where(row => row.Id == transition).Select(row => row.Version).SingleAsync());

    private async Task<Guid> AcceptAsync(int number)
    {
        var participant = await world.ActiveParticipantAsync(track, number);
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, world.Anna, track, AccessAction.ViewTrack, Today, token);
                await world.Get<ParticipantSteps>().StartAsync(hand, participant, token);
            },
            default);
        return participant;
    }

    /// <summary>A participant whose workflow has come to implementation.</summary>
    private async Task<Guid> UnderWayAsync(int number)
    {
        var participant = await AcceptAsync(number);
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var row = await unit.Db.Tracks.SingleAsync(known => known.Id == track, token);
                row.Status = TrackStatus.Implementation;
                (await unit.Db.Participants.SingleAsync(known => known.Id == participant, token)).ChainDecidedOn = Today;
            },
            default);
        await CompleteAsync(participant, "REKR-08");
        await CompleteAsync(participant, "REKR-09");
        return participant;
    }

    private async Task CompleteAsync(Guid participant, string item)
    {
        var task = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == participant && row.ItemCode == item));
        Accepted(await world.CompleteByExampleAsync(task.Id));
    }

    private async Task<string[]> StatusesAsync(Guid participant) =>
        [.. (await world.ReadAsync(db => db.ChecklistItems.Where(row => row.SubjectId == participant && row.Status != ChecklistStatus.NotApplicable).ToListAsync())).Where(row => row.ItemCode is not ("REKR-08") || row.IsOpen).Select(row => $"{row.ItemCode} {row.Status}").Order(StringComparer.Ordinal)];

    public sealed class OnSqlite() : JoinedWorkflowTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : JoinedWorkflowTests(DatabaseKind.PostgreSql);
}
