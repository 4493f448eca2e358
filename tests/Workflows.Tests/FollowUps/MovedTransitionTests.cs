using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.FollowUps;

/// <summary>A transition that was secured by dates that no longer hold is not secured: the steps move, and whoever was told is told anew (GENO-04, E-BESKED).</summary>
public abstract class MovedTransitionTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Ends = new(2026, 6, 5);
    private static readonly DateOnly Starts = new(2026, 6, 8);

    private TrackWorld world = null!;
    private Guid track;
    private Guid participant;
    private Guid before;
    private Guid after;
    private Guid transition;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        participant = await world.ActiveParticipantAsync(track, 1);
        await world.Get<Transactions>().RunAsync(async (unit, token) => (await unit.Db.TrackEmployers.SingleAsync(row => row.TrackId == track, token)).Status = TrackEmployerStatus.TakesPart, default);
        before = await world.StepAsync(track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), Ends);
        after = await world.StepAsync(track, participant, InterventionType.WorkPlacement, Starts, new DateOnly(2026, 9, 25), ParticipantInterventionStatus.Confirmed);
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 5, 11), new TimeOnly(9, 0)));
        var registered = await world.Get<TransitionCommands>().RegisterAsync(world.Anna, track, participant, Secured(), default);
        registered.Refusals.ShouldBeEmpty();
        transition = registered.Value;
        (await RowAsync()).Status.ShouldBe(TransitionStatus.Secured);
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 5, 18), new TimeOnly(9, 0)));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_start_that_moves_takes_the_transition_with_it_and_is_to_be_told()
    {
        (await ReplanAsync(after, Starts.AddDays(21), new DateOnly(2026, 9, 25))).ShouldBeEmpty();

        var row = await RowAsync();
        (row.ToStartsOn, row.Status, row.DatesChangedOn).ShouldBe((Starts.AddDays(21), TransitionStatus.NotSecured, new DateOnly(2026, 5, 18)));
        row.GapWorkingDays.ShouldBe(14, "three weeks without midsommarafton");
        TransitionSecurity.Lacks(row).ShouldBe([TransitionLack.NoGap, TransitionLack.ParticipantInformed]);
        (await UntoldAsync()).ShouldBeEmpty("three working days are given");

        await NightAsync(new DateOnly(2026, 5, 25));
        (await UntoldAsync()).ShouldHaveSingleItem().FirstDay.ShouldBe(new DateOnly(2026, 5, 19), "the fourth working day after the change");

        var told = new DateOnly(2026, 5, 25);
        (await ChangeAsync(row.Version, Secured() with { ToStartsOn = null, ParticipantInformedOn = told, EmployerInformedOn = told })).ShouldBeEmpty();
        (await UntoldAsync()).ShouldBeEmpty();
        TransitionSecurity.Lacks(await RowAsync()).ShouldBe([TransitionLack.NoGap]);
    }

    [Fact]
    public async Task What_ends_earlier_makes_a_gap_and_nobody_was_told_a_wrong_start()
    {
        (await ReplanAsync(before, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 22))).ShouldBeEmpty();

        var row = await RowAsync();
        (row.FromEndsOn, row.ToStartsOn, row.Status, row.DatesChangedOn).ShouldBe((new DateOnly(2026, 5, 22), Starts, TransitionStatus.NotSecured, null));
        TransitionSecurity.Lacks(row).ShouldBe([TransitionLack.NoGap]);
    }

    [Fact]
    public async Task A_refused_move_and_hours_alone_leave_the_transition_as_it_was()
    {
        (await ReplanAsync(after, Starts.AddDays(21), Starts)).ShouldNotBeEmpty();
        (await ReplanAsync(after, Starts, new DateOnly(2026, 10, 30))).ShouldBeEmpty();

        var row = await RowAsync();
        (row.ToStartsOn, row.Status, row.DatesChangedOn).ShouldBe((Starts, TransitionStatus.Secured, null));
    }

    [Fact]
    public async Task A_start_that_is_changed_by_hand_with_whom_was_told_of_it_stays_told()
    {
        var told = new DateOnly(2026, 5, 15);

        (await ChangeAsync(0, Secured() with { ToStartsOn = Starts.AddDays(1), ParticipantInformedOn = told, EmployerInformedOn = told })).ShouldBeEmpty();
        (await RowAsync()).Status.ShouldBe(TransitionStatus.Secured);

        (await ChangeAsync((await RowAsync()).Version, Secured() with { ToStartsOn = Starts, ParticipantInformedOn = told, EmployerInformedOn = told })).ShouldBeEmpty();
        TransitionSecurity.Lacks(await RowAsync()).ShouldBe([TransitionLack.ParticipantInformed]);
    }

    private TransitionContent Secured()
    {
        var day = new DateOnly(2026, 5, 11);
        return new TransitionContent
        {
            FromInterventionId = before,
            Target = TransitionTarget.Intervention,
            ToInterventionId = after,
            FromEndsOn = Ends,
            ToStartsOn = Starts,
            NextConfirmedOn = day,
            HandoverDoneOn = day,
            ParticipantInformedOn = day,
            EmployerInformedOn = day,
        };
    }

    private async Task<IReadOnlyList<string>> ReplanAsync(Guid step, DateOnly from, DateOnly to) =>
        [.. (await world.Get<IndividualChainCommands>().ReplanAsync(world.Anna, step, from, to, 40, ChainChangeReason.Other, version: null, default)).Refusals.Select(refusal => refusal.Rule)];

    private async Task<IReadOnlyList<string>> ChangeAsync(int version, TransitionContent content) =>
        [.. (await world.Get<TransitionCommands>().ChangeAsync(world.Anna, track, transition, version, content, default)).Refusals.Select(refusal => refusal.Rule)];

    private Task<Transition> RowAsync() => world.ReadAsync(db => db.Transitions.AsNoTracking().SingleAsync(row => row.Id == transition));

    private Task<List<Gap>> UntoldAsync() => world.ReadAsync(db => db.Gaps.AsNoTracking().Where(row => row.Kind == GapKind.ChangeNotTold && row.ClosedAt == null).ToListAsync());

    private Task<int> NightAsync(DateOnly day)
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(2, 0)));
        return world.Get<GapSweep>().RunAsync(default);
    }

    public sealed class OnSqlite() : MovedTransitionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MovedTransitionTests(DatabaseKind.PostgreSql);
}
