using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>A track that stands still is found by the hour, and let go by what happens, by being parked, or by a registered wait.</summary>
public abstract class ParkingTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Standing_still_opens_a_cause_and_a_completed_task_closes_it()
    {
        await StandStillAsync();
        var cause = (await OpenAsync()).Single(row => row.Kind is StuckKind.Standstill);
        (cause.Since, cause.WaitsFor).ShouldBe((Date("2026-01-12"), WaitsFor.Coordinator));

        await world.CompleteAsync(track, "PLAN-01");

        (await OpenAsync()).ShouldNotContain(row => row.Kind == StuckKind.Standstill);
        (await world.ReadAsync(db => db.StuckCauses.SingleAsync(row => row.Id == cause.Id))).ClosedAt.ShouldNotBeNull("closed periods stay as history");
    }

    [Fact]
    public async Task Looking_twice_opens_one_period()
    {
        await StandStillAsync();
        await world.Get<StuckSweep>().RunAsync(default);

        (await OpenAsync()).Count(row => row.Kind is StuckKind.Standstill).ShouldBe(1);
        (await world.Get<StuckSweep>().RunAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_parked_track_rests_and_goes_on_where_it_stood()
    {
        await StandStillAsync();

        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, "Arbetsgivaren bygger om.", Date("2026-09-01"), default)).Refusals.ShouldBeEmpty();
        (await OpenAsync()).ShouldBeEmpty();
        (await StatusAsync()).ShouldBe(TrackStatus.Dormant);
        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, "En gång till.", Date("2026-09-01"), default)).Refusals.ShouldContain(refusal => refusal.Rule == "TrackIsUnderway");

        (await world.Get<ParkingCommands>().ResumeAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
        (await StatusAsync()).ShouldBe(TrackStatus.Planning);
        (await OpenAsync()).ShouldNotContain(row => row.Kind == StuckKind.Standstill, "it was taken up again today");
        (await world.Get<ParkingCommands>().ResumeAsync(world.Anna, track, default)).Refusals.Single().Rule.ShouldBe("TrackIsParked");
    }

    [Fact]
    public async Task A_registered_wait_explains_standing_still_until_it_ends()
    {
        await StandStillAsync();

        var wait = await world.Get<ParkingCommands>().RegisterWaitAsync(world.Anna, track, ExternalWaitKind.Admission, "Antagning till vård och omsorg", Date("2026-06-01"), default);
        wait.Refusals.ShouldBeEmpty();
        (await OpenAsync()).ShouldNotContain(row => row.Kind == StuckKind.Standstill);

        (await world.Get<ParkingCommands>().EndWaitAsync(world.Anna, wait.Value, default)).Refusals.ShouldBeEmpty();
        (await OpenAsync()).ShouldContain(row => row.Kind == StuckKind.Standstill);
    }

    [Theory]
    [InlineData("", "2026-09-01", "TextIsWritten")]
    [InlineData("Väntar", "2026-01-12", "DateLiesAhead")]
    [InlineData("Väntar", "2028-01-01", "DateLiesAhead")]
    [InlineData("Väntar på 850709-9805", "2026-09-01", "TextNamesNoPersonalNumber")]
    public async Task Parking_needs_a_reason_and_a_day(string reason, string review, string rule)
    {
        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, reason, Date(review), default)).Refusals.Select(refusal => refusal.Rule).ShouldBe([rule]);
        (await StatusAsync()).ShouldBe(TrackStatus.Planning);
    }

    [Fact]
    public async Task Nobody_else_parks_a_track()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ParkingCommands>().ParkAsync(world.Bo, track, "Min", Date("2026-09-01"), default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ParkingCommands>().ParkAsync(world.Steering, track, "Vår", Date("2026-09-01"), default));
    }

    private async Task StandStillAsync()
    {
        world.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await world.Get<StuckSweep>().RunAsync(default);
    }

    private Task<List<StuckCause>> OpenAsync() => world.ReadAsync(db => db.StuckCauses.Where(row => row.TrackId == track && row.ClosedAt == null).ToListAsync());

    private Task<TrackStatus> StatusAsync() => world.ReadAsync(db => db.Tracks.Where(row => row.Id == track).Select(row => row.Status).SingleAsync());

    public sealed class OnSqlite() : ParkingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ParkingTests(DatabaseKind.PostgreSql);
}
