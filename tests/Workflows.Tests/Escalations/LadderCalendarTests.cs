using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>
/// Days of the ladder are those of whoever is to answer: the leading organisation's at L1, L2 and L4, the service's at the steering group. They follow a calendar that changes. Raised on Monday 2 February 2026.
/// </summary>
public abstract class LadderCalendarTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja, arbetsgivaren har handledare." };

    private TrackWorld world = null!;
    private Guid track;
    private Guid lead;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        MoveTo("2026-02-02");
        track = await world.StartTrackAsync();
        lead = await world.ReadAsync(db => db.Tracks.Select(row => row.LeadOrganisationId).SingleAsync());
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeFalse("the first look only notes what there is");
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
    public async Task Coordinators_HaveDaysOfTheLeadingOrganisation_AndADayOffMovesTheirsAndBack()
    {
        var id = await RaiseAsync(EscalationCause.Standstill);
        (await DaysAsync(id)).ShouldBe((Day("2026-02-05"), Day("2026-02-05")));

        var off = await OffAsync(lead, "2026-02-04");
        await ReplanAsync();
        (await DaysAsync(id)).ShouldBe((Day("2026-02-06"), Day("2026-02-06")));
        (await ClimbedOnAsync(id, "2026-02-06")).ShouldBe(EscalationLevel.Coordinators, "the day is theirs still");

        await world.Get<CalendarCommands>().ForgetDayAsync(world.Admin, lead, off, default);
        await ReplanAsync();
        (await DaysAsync(id)).ShouldBe((Day("2026-02-05"), Day("2026-02-05")));
        (await ClimbedOnAsync(id, "2026-02-09")).ShouldBe(EscalationLevel.SteeringGroup, "nobody is named at the managers' level");
    }

    [Fact]
    public async Task Question_ThatIsRaisedAfterwards_CountsTheLeadsDaysAtOnce_AndNotAnotherOrganisations()
    {
        await OffAsync(lead, "2026-02-04");
        await OffAsync(Guid.NewGuid(), "2026-02-03");

        (await DaysAsync(await RaiseAsync(EscalationCause.Standstill))).AnswerBy.ShouldBe(Day("2026-02-06"));
    }

    [Fact]
    public async Task SteeringGroup_CountsByTheServicesCalendar_AndKeepsItsLateDays()
    {
        (await world.Get<EscalationCommands>().AskAsync(world.Anna, track, Places, default)).Refusals.ShouldBeEmpty();
        var id = await world.ReadAsync(db => db.Escalations.Select(row => row.Id).SingleAsync());
        (await DaysAsync(id)).ShouldBe((Day("2026-02-23"), Day("2026-03-02")));

        await OffAsync(lead, "2026-02-11");
        await ReplanAsync();
        (await DaysAsync(id)).ShouldBe((Day("2026-02-23"), Day("2026-03-02")), "one member's day off is the others' working day");
        (await AskedAgainAsync()).ShouldBe(SwedishTime.InstantOf(Day("2026-02-06"), SendingWindow.Opens));

        await OffAsync(CalendarRules.Everybody, "2026-02-04");
        await OffAsync(CalendarRules.Everybody, "2026-02-25");
        await ReplanAsync();
        (await DaysAsync(id)).ShouldBe((Day("2026-02-24"), Day("2026-03-04")), "fifteen working days, and five more");
        (await AskedAgainAsync()).ShouldBe(SwedishTime.InstantOf(Day("2026-02-09"), SendingWindow.Opens), "who has not acknowledged it is told again a working day later");
    }

    [Fact]
    public async Task HigherUp_HasDaysOfTheLeadingOrganisation()
    {
        var id = await RaiseAsync(EscalationCause.EmployerGone);
        MoveTo("2026-03-10");
        await world.Get<EscalationSweep>().RunAsync(default);
        (await world.ReadAsync(db => db.Escalations.SingleAsync(row => row.Id == id))).Level.ShouldBe(EscalationLevel.HigherUp);
        (await DaysAsync(id)).AnswerBy.ShouldBe(Day("2026-03-31"));

        await OffAsync(lead, "2026-03-20");
        await ReplanAsync();
        (await DaysAsync(id)).AnswerBy.ShouldBe(Day("2026-04-01"));
    }

    private async Task<EscalationLevel> ClimbedOnAsync(Guid id, string day)
    {
        MoveTo(day);
        await world.Get<EscalationSweep>().RunAsync(default);
        return await world.ReadAsync(db => db.Escalations.Where(row => row.Id == id).Select(row => row.Level).SingleAsync());
    }

    private Task<DateTimeOffset> AskedAgainAsync() => world.ReadAsync(db => db.Promises.Where(row => row.BusinessKey.EndsWith(":kvittens:spar")).Select(row => row.DueAt).SingleAsync());

    private async Task<(DateOnly? AnswerBy, DateOnly? ClimbsAfter)> DaysAsync(Guid id)
    {
        var row = await world.ReadAsync(db => db.Escalations.AsNoTracking().SingleAsync(row => row.Id == id));
        return (row.AnswerBy, row.ClimbsAfter);
    }

    private async Task<Guid> OffAsync(Guid organisation, string day)
    {
        (await world.Get<CalendarCommands>().DecideDayAsync(world.Admin, organisation, Day(day), isOff: true, "Planeringsdag", default)).Refusals.ShouldBeEmpty();
        return await world.ReadAsync(db => db.CalendarDays.Where(row => row.Day == Day(day)).Select(row => row.Id).SingleAsync());
    }

    private async Task ReplanAsync()
    {
        (await world.Get<CalendarWatch>().FollowAsync(default)).ShouldBeTrue();
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Get<Replanning>().RunAsync(default);
    }

    private async Task<Guid> RaiseAsync(EscalationCause cause)
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

    private void MoveTo(string day) => world.Clock.MoveTo(SwedishTime.InstantOf(Day(day), new TimeOnly(9, 0)));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : LadderCalendarTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LadderCalendarTests(DatabaseKind.PostgreSql);
}
