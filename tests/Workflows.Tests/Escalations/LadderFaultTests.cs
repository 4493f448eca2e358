using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>What goes wrong with one ladder harms neither the others nor its own question.</summary>
public abstract class LadderFaultTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Overdue = new(2026, 2, 10);

    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja, arbetsgivaren har handledare." };

    private TrackWorld world = null!;

    private EscalationCommands Commands => world.Get<EscalationCommands>();

    private EscalationQueries Queries => world.Get<EscalationQueries>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task RunAsync_OneLadderThrows_TheOthersClimb_AndAdministratorsSeeItUntilItIsMended()
    {
        var (first, second) = (await AskAsync(await world.StartTrackAsync()), await AskAsync(await world.StartTrackAsync()));
        var state = await BreakAsync(first);
        MoveTo(Overdue);

        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);

        (await LevelAsync(second)).ShouldBe(EscalationLevel.HigherUp);
        (await LevelAsync(first)).ShouldBe(EscalationLevel.SteeringGroup);
        (await FaultsAsync()).ShouldBe([("eskalering", "JS-2026-001")]);
        await WriteAsync(first, state);
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);
        (await LevelAsync(first)).ShouldBe(EscalationLevel.HigherUp);
        (await FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task FollowAsync_OneTrackThrows_TheOthersAreTakenBack_AndAdministratorsSeeItUntilItIsMended()
    {
        var (first, second) = (await world.StartTrackAsync(), await world.StartTrackAsync());
        MoveTo(Overdue);
        await world.Get<StuckSweep>().RunAsync(default);
        await world.Get<StuckTracks>().FollowAsync(default);
        var lifted = (await Queries.OfTrackAsync(world.Anna, first, default)).Single(row => row.Cause is EscalationCause.Standstill).Id;
        var state = await BreakAsync(lifted);
        await world.CompleteAsync(first, "PLAN-01");
        await world.CompleteAsync(second, "PLAN-01");

        (await world.Get<StuckTracks>().FollowAsync(default)).Ended.ShouldBe(1);

        (await FaultsAsync()).ShouldBe([("lyft", "JS-2026-001")]);
        await WriteAsync(lifted, state);
        (await world.Get<StuckTracks>().FollowAsync(default)).Ended.ShouldBe(1);
        (await FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_AdministratorEndedTheWorkflow_TheQuestionGoesOnWhereItStood_AndItsDeadlineStands()
    {
        var id = await AskAsync(await world.StartTrackAsync());
        var by = (await Queries.GetAsync(world.Steering, id, default)).Row.AnswerBy;
        await EndAsync(id);
        MoveTo(new DateOnly(2026, 1, 20));

        await world.Get<EscalationSweep>().RunAsync(default);
        await world.Get<EscalationSweep>().RunAsync(default);

        var page = await Queries.GetAsync(world.Steering, id, default);
        (page.Row.Level, page.Row.Status, page.Row.AnswerBy).ShouldBe((EscalationLevel.SteeringGroup, EscalationStatus.Open, by));
        page.Timeline.Count(line => line.Kind is EscalationEntryKind.Restarted).ShouldBe(1);
        MoveTo(Overdue);
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);
        (await LevelAsync(id)).ShouldBe(EscalationLevel.HigherUp);
    }

    [Fact]
    public async Task DecideAsync_AdministratorEndedTheWorkflow_BecomesATaskAllTheSame()
    {
        var track = await world.StartTrackAsync();
        var id = await AskAsync(track);
        await EndAsync(id);

        (await Commands.DecideAsync(world.Steering, id, await DecisionAsync(id), default)).Refusals.ShouldBeEmpty();

        (await world.OpenTaskAsync(track, EscalationEffects.DecisionItem)).DueOn.ShouldBe(new DateOnly(2026, 2, 2));
        (await Queries.QueueAsync(world.Steering, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DecideAsync_ToLift_AdministratorEndedTheWorkflow_GoesHigherUp()
    {
        var id = await AskAsync(await world.StartTrackAsync());
        await EndAsync(id);

        (await Commands.DecideAsync(world.Steering, id, (await DecisionAsync(id)) with { Type = "UPPAT", Owner = "", DueOn = null }, default)).Refusals.ShouldBeEmpty();

        (await LevelAsync(id)).ShouldBe(EscalationLevel.HigherUp);
    }

    [Fact]
    public async Task WithdrawAsync_AdministratorEndedTheWorkflow_EndsWithoutStartingItAgain()
    {
        var id = await AskAsync(await world.StartTrackAsync());
        await EndAsync(id);

        (await Commands.WithdrawAsync(world.Anna, id, "Löst ändå.", default)).Refusals.ShouldBeEmpty();
        await world.Get<EscalationSweep>().RunAsync(default);

        (await Queries.GetAsync(world.Anna, id, default)).Timeline.ShouldNotContain(line => line.Kind == EscalationEntryKind.Restarted);
    }

    private async Task<Guid> AskAsync(Guid track)
    {
        var decision = await Commands.AskAsync(world.Anna, track, Places, default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private async Task<NewDecision> DecisionAsync(Guid id) => new()
    {
        Type = "RESURS",
        Text = "Två platser till hösten.",
        Owner = "Enhetschefen",
        DueOn = new DateOnly(2026, 2, 2),
        SeenVersion = (await Queries.GetAsync(world.Steering, id, default)).Version,
    };

    private async Task EndAsync(Guid id) => (await world.Get<InstanceCommands>().CancelAsync(world.Admin, id, default)).Outcome.ShouldBe(CommandOutcome.Cancelled);

    /// <summary>Makes the ladder's stored state unreadable.</summary>
    private async Task<byte[]> BreakAsync(Guid id)
    {
        var state = await world.ReadAsync(db => db.WorkflowInstances.Where(row => row.Id == id).Select(row => row.State).SingleAsync());
        await WriteAsync(id, [1, 2, 3]);
        return state;
    }

    private Task<int> WriteAsync(Guid id, byte[] state) => world.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.WorkflowInstances.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), token),
        default);

    private async Task<IReadOnlyList<(string, string)>> FaultsAsync() =>
        [.. (await world.Get<OperationsQueries>().GetAsync(world.Admin, default)).Faults.Select(row => (row.Consequence, row.TrackCode))];

    private Task<EscalationLevel> LevelAsync(Guid id) => world.ReadAsync(db => db.Escalations.Where(row => row.Id == id).Select(row => row.Level).SingleAsync());

    private void MoveTo(DateOnly day) => world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(9, 0)));

    public sealed class OnSqlite() : LadderFaultTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LadderFaultTests(DatabaseKind.PostgreSql);
}
