using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Thresholds;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Operations;

/// <summary>What tracks are looked at by changes, and they are looked at again at once, without anybody touching them and before any night.</summary>
public abstract class SweepOrderTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private SweepOrders Orders => world.Get<SweepOrders>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        await world.StartTrackAsync();
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeFalse("the first look only notes what there is");

        // Nine working days without anything happening: not standing still yet.
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 23), new TimeOnly(9, 0)));
        await world.Get<StuckSweep>().RunAsync(default);
        (await CausesAsync()).ShouldBeEmpty();
    }

    /// <summary>Whatever a test did: the invariants hold after it.</summary>
    public async Task DisposeAsync()
    {
        await using (world)
        {
            await world.InvariantsHoldAsync();
        }
    }

    [Fact]
    public async Task A_threshold_that_changes_has_all_tracks_looked_at_at_once_and_only_once()
    {
        (await Orders.RunAsync(default)).ShouldBeFalse("nothing has changed");

        (await ChangeAsync(5)).ShouldBe(1);
        (await Orders.RunAsync(default)).ShouldBeTrue();
        (await CausesAsync()).ShouldBe([StuckKind.Standstill]);
        (await Orders.RunAsync(default)).ShouldBeFalse("it is done");

        (await ChangeAsync(15)).ShouldBe(1);
        (await Orders.RunAsync(default)).ShouldBeTrue();
        (await CausesAsync()).ShouldBeEmpty("and it is taken back as fast");
    }

    [Fact]
    public async Task What_is_refused_or_changes_nothing_orders_nothing()
    {
        (await world.Get<ThresholdCommands>().ChangeAsync(world.Admin, new Dictionary<string, int?> { [Code] = -4 }, default)).Refusals.ShouldNotBeEmpty();
        (await ChangeAsync(15)).ShouldBe(0);

        (await Orders.RunAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_calendar_that_changes_is_followed_when_all_hosts_have_taken_it_up()
    {
        var commands = world.Get<CalendarCommands>();
        await ChangeAsync(9);
        await Orders.RunAsync(default);
        (await CausesAsync()).ShouldBe([StuckKind.Standstill]);
        var lead = await world.ReadAsync(db => db.Tracks.Select(row => row.LeadOrganisationId).SingleAsync());
        (await commands.DecideDayAsync(world.Admin, lead, new DateOnly(2026, 1, 21), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();

        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeTrue();
        (await Orders.RunAsync(default)).ShouldBeFalse("not before");
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Orders.RunAsync(default)).ShouldBeTrue();

        (await CausesAsync()).ShouldBeEmpty("one working day less without anything happening");
    }

    [Fact]
    public async Task A_policy_that_changes_has_tracks_looked_at_too_and_a_host_that_died_holds_nobody_up()
    {
        var tight = (await world.Get<PolicyCommands>().GetAsync(world.Admin, default)).Policies.Single(policy => policy.Code == "RP-TIGHT");
        (await world.Get<PolicyCommands>().ChangeAsync(world.Admin, new PolicyChange { Code = "RP-TIGHT", Version = tight.Version, Steps = "0", Every = "", WhenLate = "SKICKA_SENT", ManagersAt = "1", SteeringGroupAt = "2" }, default)).Refusals.ShouldBeEmpty();
        var claimed = world.Clock.GetUtcNow() + SweepOrders.Lease;
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.SweepOrders.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedUntil, claimed), token), default);
        (await Orders.RunAsync(default)).ShouldBeFalse("another host is at it");

        world.Clock.Advance(SweepOrders.Lease);
        (await Orders.RunAsync(default)).ShouldBeTrue();

        (await CausesAsync()).ShouldContain(StuckKind.GateLate, "PLAN-02 was due on the 19th");
    }

    private const string Code = "STILLESTAND.OVRIGA";

    private async Task<int> ChangeAsync(int days)
    {
        var changed = await world.Get<ThresholdCommands>().ChangeAsync(world.Admin, new Dictionary<string, int?> { [Code] = days }, default);
        changed.Refusals.ShouldBeEmpty();
        return changed.Value;
    }

    private Task<List<StuckKind>> CausesAsync() => world.ReadAsync(db => db.StuckCauses.Where(row => row.ClosedAt == null && !row.IsEarly).Select(row => row.Kind).ToListAsync());

    public sealed class OnSqlite() : SweepOrderTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SweepOrderTests(DatabaseKind.PostgreSql);
}
