using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>In the summer weeks and at Christmas nobody is told anything, so no question may climb meanwhile (DOMAIN 5.3 and 6.2); but for four causes.</summary>
public abstract class LadderPauseTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja, arbetsgivaren har handledare." };

    private TrackWorld world = null!;

    private EscalationQueries Queries => world.Get<EscalationQueries>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("2026-06-26", "2026-08-21")]
    [InlineData("2026-12-21", "2027-01-26")]
    public async Task AskAsync_BeforeAStaffPause_CountsNoDayOfItAsTimeForTheAnswer(string asked, string answerBy)
    {
        var track = await world.StartTrackAsync();
        MoveTo(Day(asked));

        (await world.Get<EscalationCommands>().AskAsync(world.Anna, track, Places, default)).Refusals.ShouldBeEmpty();

        (await Queries.QueueAsync(world.Steering, default)).ShouldHaveSingleItem().AnswerBy.ShouldBe(Day(answerBy));
    }

    [Theory]
    [InlineData("2026-06-22", "2026-06-29", "2026-08-03")]
    [InlineData("2026-12-17", "2026-12-23", "2027-01-07")]
    public async Task SweepAsync_InAStaffPause_WaitsUntilItIsOver(string raised, string inThePause, string after)
    {
        var track = await world.StartTrackAsync();
        (await world.Get<EscalationRecipients>().AddAsync(world.Admin, EscalationLevel.Managers, world.Steering.UserId, "Enhetschef", null, default)).Refusals.ShouldBeEmpty();
        MoveTo(Day(raised));
        var id = await RaiseAsync(track, EscalationCause.Standstill);

        MoveTo(Day(inThePause));
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(0);
        MoveTo(Day(after));
        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);

        (await Queries.GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.Managers);
    }

    [Fact]
    public async Task SweepAsync_InAStaffPause_LetsACauseThatWaitsForNothingClimb()
    {
        var track = await world.StartTrackAsync();
        MoveTo(new DateOnly(2026, 6, 26));
        var id = await RaiseAsync(track, EscalationCause.EmployerGone);
        (await Queries.GetAsync(world.Anna, id, default)).Row.AnswerBy.ShouldBe(new DateOnly(2026, 7, 17));

        MoveTo(new DateOnly(2026, 7, 28));

        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);
        (await Queries.GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.HigherUp);
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private async Task<Guid> RaiseAsync(Guid track, EscalationCause cause)
    {
        var ladder = (await world.Get<EscalationLadder>().FindAsync(default)).ShouldNotBeNull();
        return await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, Actor.System, track, AccessAction.RaiseEscalation, SwedishTime.Today(world.Clock), token);
                return (await world.Get<EscalationLadder>().RaiseAsync(hand, ladder, cause, question: null, facts: null, token)).Id;
            },
            default);
    }

    private void MoveTo(DateOnly day) => world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(9, 0)));

    public sealed class OnSqlite() : LadderPauseTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LadderPauseTests(DatabaseKind.PostgreSql);
}
