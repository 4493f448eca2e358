using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>A gap that matters is told: to the coordinators from a warning on, to the managers from a serious one, once for each severity, and taken back when it closes.</summary>
public abstract class GapNoticeTests(DatabaseKind kind) : IAsyncLifetime
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
    public async Task A_hole_that_is_planned_is_told_next_morning_with_what_and_when_and_never_whose()
    {
        await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var gap = await GapAsync();
        MoveTo("2026-01-13", 7, 30);
        await world.Sweep.RunAsync(default);

        var row = (await world.Get<NotificationQueries>().ListAsync(world.Anna, default)).Single(row => GapNotices.GapOf(row.Link) == gap.Id);
        (row.Code, row.ItemTitle, row.Link, row.TrackCode).ShouldBe((NoticeCode.Gap, "Tidsglapp: Varning, från 2026-06-15", $"/jobbspar/{track}/glapp#glapp-{gap.Id:N}", "JS-2026-001"));
        (await world.Get<NotificationQueries>().ListAsync(world.Bo, default)).ShouldBeEmpty("he has no part in the track");

        await NightAsync("2026-01-14");
        (await PromisesAsync(gap)).Count.ShouldBe(1, "it is the same gap and no graver");
    }

    [Fact]
    public async Task Before_it_is_told_a_gap_that_closes_is_not_told_and_after_it_the_notice_is_done()
    {
        var person = await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var gap = await GapAsync();
        await Planned.StepAsync(world, track, person, "2026-06-15", "2026-06-26");
        (await PromisesAsync(gap)).Single().Status.ShouldBe(PromiseStatus.Recalled);

        var other = await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var told = await GapAsync(other);
        MoveTo("2026-01-13", 7, 30);
        await world.Sweep.RunAsync(default);
        await Planned.StepAsync(world, track, other, "2026-06-15", "2026-06-26");

        var promise = (await PromisesAsync(told)).Single();
        promise.ActedAt.ShouldNotBeNull();
        promise.Status.ShouldBe(PromiseStatus.Recalled, "it was in a digest that nobody had been sent");
    }

    [Fact]
    public async Task A_gap_that_grows_is_told_anew_and_a_serious_one_also_to_the_managers_of_the_organisation()
    {
        (await world.Get<EscalationRecipients>().AddAsync(world.Admin, EscalationLevel.Managers, world.Steering.UserId, "Enhetschef", null, default)).Refusals.ShouldBeEmpty();
        var person = await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var gap = await GapAsync();
        MoveTo("2026-01-13", 7, 30);
        await world.Sweep.RunAsync(default);
        (await PromisesAsync(gap)).Select(row => row.Addressee).ShouldBe([Addressee.Coordinators]);

        await world.Get<Transactions>().RunAsync(
            async (unit, token) => (await unit.Db.ParticipantInterventions.SingleAsync(row => row.ParticipantId == person && row.PlannedStart == Date("2026-06-29"), token)).PlannedStart = Date("2026-07-03"),
            default);

        (await GapAsync()).Severity.ShouldBe(GapSeverity.Serious);
        (await PromisesAsync(gap)).Select(row => (row.Addressee, row.UserId, row.Status)).ShouldBe(
            [(Addressee.Coordinators, null, PromiseStatus.Underway), (Addressee.Coordinators, null, PromiseStatus.Promised), (Addressee.Person, world.Steering.UserId, PromiseStatus.Promised)],
            ignoreOrder: true);

        await world.Get<Transactions>().RunAsync(
            async (unit, token) => (await unit.Db.ParticipantInterventions.SingleAsync(row => row.ParticipantId == person && row.PlannedStart == Date("2026-07-03"), token)).PlannedStart = Date("2026-06-29"),
            default);
        (await PromisesAsync(gap)).Count(row => row.Status is PromiseStatus.Promised).ShouldBe(0, "what had not left is taken back, and the warning was told");
    }

    [Fact]
    public async Task Small_gaps_are_shown_and_not_told()
    {
        await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-18", "2026-09-25"));

        var gap = await GapAsync();
        gap.Severity.ShouldBe(GapSeverity.Info);
        (await PromisesAsync(gap)).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_summer_pause_gaps_are_told_when_staff_are_back()
    {
        MoveTo("2026-07-06", 9, 0);
        await Planned.AddAsync(world, track, ("2026-06-01", "2026-08-28"), ("2026-09-14", "2026-12-11"));

        var promise = (await PromisesAsync(await GapAsync())).Single();

        (promise.DueAt, promise.AtOnce).ShouldBe((SwedishTime.InstantOf(Date("2026-08-03"), SendingWindow.Opens), false));
    }

    [Fact]
    public async Task However_many_gaps_there_are_a_coordinator_gets_one_digest()
    {
        for (var n = 0; n < 12; n++)
        {
            await Planned.AddAsync(world, track, ("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        }

        var gaps = await world.ReadAsync(db => db.Gaps.CountAsync(row => row.Kind == GapKind.UncoveredTime && row.ClosedAt == null));
        gaps.ShouldBe(12);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.Code == NoticeCode.Gap && row.BusinessKey.Contains(":VARNING:")))).ShouldBeGreaterThanOrEqualTo(12);
        MoveTo("2026-01-13", 7, 30);
        await world.Sweep.RunAsync(default);

        var digest = (await world.ReadAsync(db => db.Digests.ToListAsync())).ShouldHaveSingleItem("one digest, however many gaps");
        digest.UserId.ShouldBe(world.Anna.UserId);
    }

    private void MoveTo(string date, int hour, int minute) => world.Clock.MoveTo(SwedishTime.InstantOf(Date(date), new TimeOnly(hour, minute)));

    private async Task NightAsync(string date)
    {
        MoveTo(date, 0, 20);
        await world.Get<GapSweep>().RunAsync(default);
    }

    private Task<Gap> GapAsync(Guid? person = null) =>
        world.ReadAsync(db => db.Gaps.SingleAsync(row => row.Kind == GapKind.UncoveredTime && row.ClosedAt == null && (person == null || row.ParticipantId == person)));

    private Task<List<Promise>> PromisesAsync(Gap gap)
    {
        var link = GapNotices.LinkOf(track, gap.Id);
        return world.ReadAsync(db => db.Promises.Where(row => row.Code == NoticeCode.Gap && row.Link == link).ToListAsync());
    }

    public sealed class OnSqlite() : GapNoticeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GapNoticeTests(DatabaseKind.PostgreSql);
}
