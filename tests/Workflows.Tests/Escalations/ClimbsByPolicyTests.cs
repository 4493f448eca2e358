using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>
/// A hard item used to reach the steering group some twenty days late, when everybody below had let her time run out. It goes there at its reminder policy's point (DOMAIN 3.1), and no day before.
/// PLAN-02 (tight) is due on 19 January 2026, the first of the standard ones on 26 January.
/// </summary>
public abstract class ClimbsByPolicyTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_hard_item_is_the_managers_and_then_the_steering_groups_on_the_days_of_its_policy()
    {
        await NameAManagerAsync();

        await LiveToAsync("2026-01-21");
        (await GateAsync()).ShouldBeNull();
        await LiveToAsync("2026-01-22");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        (await world.Get<StuckQueries>().OfTrackAsync(world.Anna, track, default)).Causes.ShouldBeEmpty("that the managers are asked does not make the track stuck");
        await LiveToAsync("2026-01-28");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers, "its five days for the answer are not what counts");
        await LiveToAsync("2026-01-29");

        var gate = (await GateAsync())!;
        gate.Level.ShouldBe(EscalationLevel.SteeringGroup);
        (await world.Get<EscalationQueries>().QueueAsync(world.Steering, default)).ShouldHaveSingleItem().Id.ShouldBe(gate.Id);
        (await world.Get<StuckQueries>().OfTrackAsync(world.Anna, track, default)).Causes.ShouldHaveSingleItem().Kind.ShouldBe(StuckKind.GateLate);
        (await world.ReadAsync(db => db.Escalations.CountAsync(row => row.Cause == EscalationCause.GateLate))).ShouldBe(1, "it is one question all the way");
        (await world.ReadAsync(db => db.StuckCauses.CountAsync(row => row.Kind == StuckKind.GateLate && row.ClosedAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Where_no_manager_is_named_the_coordinators_have_it_until_it_is_the_steering_groups()
    {
        await LiveToAsync("2026-01-22");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Coordinators);
        await LiveToAsync("2026-01-28");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Coordinators);
        await LiveToAsync("2026-01-29");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task A_manager_who_is_named_meanwhile_gets_it()
    {
        await LiveToAsync("2026-01-22");
        await NameAManagerAsync();

        await LiveToAsync("2026-01-23");

        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
    }

    [Fact]
    public async Task A_standard_item_has_fifteen_days_and_a_policy_that_is_changed_while_it_is_late_holds_for_it()
    {
        await NameAManagerAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02");
        await LiveToAsync("2026-01-30");
        (await GateAsync()).ShouldBeNull();
        await LiveToAsync("2026-02-02");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        await ChangeAsync(1, managersAt: "5", steeringGroupAt: "9");

        await LiveToAsync("2026-02-05");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        await LiveToAsync("2026-02-06");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task A_standard_item_reaches_the_steering_group_after_fifteen_days_and_not_after_twenty()
    {
        await NameAManagerAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02");

        await LiveToAsync("2026-02-13");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        await LiveToAsync("2026-02-16");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task A_policy_that_never_asks_the_steering_group_leaves_it_with_the_managers()
    {
        await NameAManagerAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02");
        await ChangeAsync(1, managersAt: "", steeringGroupAt: "0");

        await LiveToAsync("2026-03-02");

        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
    }

    [Fact]
    public async Task A_parked_track_goes_nowhere_and_has_its_days_anew_when_it_goes_on()
    {
        await NameAManagerAsync();
        await LiveToAsync("2026-01-22");
        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, "Arbetsgivaren bygger om.", Day("2026-09-01"), default)).Refusals.ShouldBeEmpty();
        await LiveToAsync("2026-02-26");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        (await world.Get<ParkingCommands>().ResumeAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();

        await LiveToAsync("2026-02-27");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Coordinators, "what was asked when it was parked has ended, and it begins again from below");
        await LiveToAsync("2026-03-03");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        await LiveToAsync("2026-03-09");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.Managers);
        await LiveToAsync("2026-03-10");
        (await GateAsync())!.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task What_the_coordinator_took_back_before_the_track_was_stuck_is_asked_once_it_is()
    {
        await NameAManagerAsync();
        await LiveToAsync("2026-01-22");
        var first = (await GateAsync())!.Id;
        (await world.Get<EscalationCommands>().WithdrawAsync(world.Anna, first, "Vi har ett datum.", default)).Refusals.ShouldBeEmpty();
        await LiveToAsync("2026-01-28");
        (await GateAsync())!.Id.ShouldBe(first);

        await LiveToAsync("2026-01-29");

        var second = (await GateAsync())!;
        second.Id.ShouldNotBe(first);
        second.Level.ShouldBe(EscalationLevel.SteeringGroup);
    }

    [Fact]
    public async Task A_task_that_is_done_takes_the_question_back()
    {
        await NameAManagerAsync();
        await LiveToAsync("2026-01-22");

        await world.CompleteAsync(track, "PLAN-02");
        await LiveToAsync("2026-01-23");

        (await GateAsync())!.Status.ShouldBe(EscalationStatus.SolvedWithoutDecision);
        (await world.ReadAsync(db => db.StuckCauses.CountAsync(row => row.ClosedAt == null))).ShouldBe(0);
    }

    [Theory]
    [InlineData("3,5", "15", "LadderPointIsWellFormed", "chef")]
    [InlineData("5", "121", "LadderPointIsWellFormed", "styrgrupp")]
    [InlineData("5", "4", "LadderPointsAscend", "styrgrupp")]
    [InlineData("16", "", "LadderPointsAscend", "styrgrupp")]
    public async Task Points_that_are_none_are_refused_by_field(string managersAt, string steeringGroupAt, string rule, string field)
    {
        var refusal = (await TryChangeAsync(1, managersAt, steeringGroupAt)).Refusals.ShouldHaveSingleItem();

        (refusal.Rule, refusal.Field).ShouldBe((rule, field));
        (await world.ReadAsync(db => db.ReminderPolicyVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Points_are_kept_null_as_shipped_and_nought_for_never()
    {
        await ChangeAsync(1, managersAt: "7", steeringGroupAt: "");
        (await PolicyAsync()).ShouldBe((7, 15));
        await ChangeAsync(2, managersAt: "0", steeringGroupAt: "4");
        (await PolicyAsync()).ShouldBe((null, 4));

        async Task<(int?, int?)> PolicyAsync()
        {
            var policy = (await world.Get<PolicyCommands>().GetAsync(world.Admin, default)).Policies.Single(one => one.Code == "RP-STD");
            return (policy.ManagersAt, policy.SteeringGroupAt);
        }
    }

    [Fact]
    public async Task A_level_that_is_switched_off_in_the_drawing_is_no_level()
    {
        var drawn = (await world.Get<EscalationLadder>().FindAsync(default)).ShouldNotBeNull();
        drawn.Has(EscalationLevel.Managers).ShouldBeTrue();
        var other = JsonNode.Parse(drawn.Json.ToJsonString())!.AsObject();
        ActivityPlaces.In(WorkflowDefinition.Parse(other.ToJsonString()).Root).ShouldContain(place => place.Node["id"]!.ToString() == "l2", "premise");
        var l2 = other["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == "l2")!;
        l2["isOn"]!["expression"]!["value"] = "false";

        WorkflowDefinition.Parse(other.ToJsonString()).Has(EscalationLevel.Managers).ShouldBeFalse();
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private Task<Escalation?> GateAsync() => world.ReadAsync(db => db.Escalations.Where(row => row.Cause == EscalationCause.GateLate).OrderByDescending(row => row.RaisedAt).FirstOrDefaultAsync());

    private async Task NameAManagerAsync() =>
        (await world.Get<EscalationRecipients>().AddAsync(world.Admin, EscalationLevel.Managers, world.Steering.UserId, "Enhetschef", null, default)).Refusals.ShouldBeEmpty();

    private Task<Jobbspar.Workflows.Decisions.Decision<int>> TryChangeAsync(int version, string managersAt, string steeringGroupAt) => world.Get<PolicyCommands>().ChangeAsync(
        world.Admin,
        new PolicyChange { Code = "RP-STD", Version = version, Steps = "-5, 0, 2", Every = "5", WhenLate = "SKICKA_SENT", ManagersAt = managersAt, SteeringGroupAt = steeringGroupAt },
        default);

    private async Task ChangeAsync(int version, string managersAt, string steeringGroupAt) => (await TryChangeAsync(version, managersAt, steeringGroupAt)).Refusals.ShouldBeEmpty();

    /// <summary>Lets the sweeps run each day up to a day, as the hosts do; nobody answers.</summary>
    private async Task LiveToAsync(string day)
    {
        for (var date = SwedishTime.Today(world.Clock).AddDays(1); date <= Day(day); date = date.AddDays(1))
        {
            world.Clock.MoveTo(SwedishTime.InstantOf(date, new TimeOnly(9, 0)));
            await world.Get<StuckSweep>().RunAsync(default);
            await world.Get<StuckTracks>().FollowAsync(default);
            await world.Get<EscalationSweep>().RunAsync(default);
        }
    }

    public sealed class OnSqlite() : ClimbsByPolicyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ClimbsByPolicyTests(DatabaseKind.PostgreSql);
}
