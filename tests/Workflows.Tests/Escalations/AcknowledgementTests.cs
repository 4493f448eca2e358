using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>The steering group's clocks: three working days to say that it has the question, its next meeting to decide, and a decision to rest that is carried out by itself.</summary>
public abstract class AcknowledgementTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja." };

    private TrackWorld world = null!;
    private Guid track;

    private EscalationCommands Commands => world.Get<EscalationCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Nobody_has_said_that_she_has_it_so_it_is_told_again_on_the_fourth_morning()
    {
        var id = await AskAsync();
        (await PageAsync(id)).AcknowledgeBy.ShouldBe(new DateOnly(2026, 1, 15));
        MoveTo(new DateOnly(2026, 1, 15), 16);
        await world.Sweep.RunAsync(default);
        (await StatusesAsync()).ShouldAllBe(status => status == PromiseStatus.Promised);

        MoveTo(new DateOnly(2026, 1, 16), 8);
        await world.Sweep.RunAsync(default);

        (await StatusesAsync()).ShouldBe([PromiseStatus.Underway, PromiseStatus.Underway], "the steering group, and the coordinators");
    }

    [Fact]
    public async Task Whoever_has_acknowledged_is_not_told_again()
    {
        var id = await AskAsync();
        (await Commands.AcknowledgeAsync(world.Steering, id, default)).Refusals.ShouldBeEmpty();

        (await StatusesAsync()).ShouldBe([PromiseStatus.Recalled, PromiseStatus.Recalled]);
        (await PageAsync(id)).AcknowledgeBy.ShouldBeNull();
    }

    [Fact]
    public async Task What_still_stands_with_the_coordinators_is_not_acknowledged_by_others()
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 2, 10), new TimeOnly(9, 0)));
        await world.Get<StuckSweep>().RunAsync(default);
        await world.Get<StuckTracks>().FollowAsync(default);
        var standstill = (await world.Get<EscalationQueries>().OfTrackAsync(world.Anna, track, default)).Single(row => row.Cause is EscalationCause.Standstill);

        (await Commands.AcknowledgeAsync(world.Steering, standstill.Id, default)).Refusals.Single().Rule.ShouldBe("AcknowledgedAboveTheCoordinators");
        (await PageAsync(standstill.Id)).Timeline[0].Text.ShouldNotBeNull().ShouldContain("Ingenting har hänt på");
    }

    [Theory]
    [InlineData("2026-01-28", "2026-01-28")]
    [InlineData("2026-01-13", "2026-02-02")]
    [InlineData("2026-02-10", "2026-02-02")]
    public async Task It_is_decided_at_the_next_meeting_that_leaves_time_to_read_it_and_never_later_than_the_levels_own_time(string meeting, string answerBy)
    {
        (await world.Get<SteeringMeetings>().PlanAsync(world.Steering, new NewMeeting(Someday(meeting), null, "Stadshuset"), default)).Refusals.ShouldBeEmpty();

        (await PageAsync(await AskAsync())).Row.AnswerBy.ShouldBe(Someday(answerBy));
    }

    [Fact]
    public async Task The_day_follows_meetings_that_are_planned_and_called_off_later()
    {
        var meetings = world.Get<SteeringMeetings>();
        var id = await AskAsync();
        var own = (await PageAsync(id)).Row.AnswerBy;
        var climbs = await ClimbsAfterAsync(id);

        var first = (await meetings.PlanAsync(world.Steering, new NewMeeting(Someday("2026-01-28"), null, "Stadshuset"), default)).Value;
        (await meetings.PlanAsync(world.Steering, new NewMeeting(Someday("2026-01-30"), null, "Stadshuset"), default)).Refusals.ShouldBeEmpty();
        (await PageAsync(id)).Row.AnswerBy.ShouldBe(Someday("2026-01-28"));
        (await ClimbsAfterAsync(id)).ShouldBe(Someday("2026-02-04"), "five working days after the meeting");

        (await meetings.CancelAsync(world.Steering, first, default)).Refusals.ShouldBeEmpty();
        (await PageAsync(id)).Row.AnswerBy.ShouldBe(Someday("2026-01-30"), "at the next one");

        foreach (var left in (await meetings.ListAsync(world.Steering, default)).Where(row => !row.IsCancelled))
        {
            (await meetings.CancelAsync(world.Steering, left.Id, default)).Refusals.ShouldBeEmpty();
        }

        (await PageAsync(id)).Row.AnswerBy.ShouldBe(own, "without a meeting, within the level's own time");
        (await ClimbsAfterAsync(id)).ShouldBe(climbs);
    }

    [Fact]
    public async Task A_decision_to_rest_parks_the_track_and_the_coordinators_are_told_although_it_rests()
    {
        var id = await AskAsync();

        (await Commands.DecideAsync(world.Steering, id, await PauseAsync(id, new DateOnly(2026, 3, 2)), default)).Refusals.ShouldBeEmpty();

        var parking = await world.ReadAsync(db => db.TrackParkings.SingleAsync());
        (parking.TrackId, parking.ReviewOn, parking.Reason, parking.StatusBefore).ShouldBe((track, new DateOnly(2026, 3, 2), "Spåret vilar medan lokalen byggs om.", TrackStatus.Planning));
        (await world.ReadAsync(db => db.Tracks.SingleAsync())).Status.ShouldBe(TrackStatus.Dormant);
        (await PageAsync(id)).Timeline[^1].Kind.ShouldBe(EscalationEntryKind.CarriedOut);
        (await world.Get<EscalationQueries>().NotCarriedOutAsync(world.Steering, default)).ShouldBeEmpty();
        (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.ItemCode == EscalationEffects.DecisionItem))).ShouldBe(0, "there is nothing to do");
        MoveTo(new DateOnly(2026, 1, 13), 8);
        await world.Sweep.RunAsync(default);
        (await world.Get<NotificationQueries>().ListAsync(world.Anna, default)).ShouldContain(row => row.Code == NoticeCode.Escalation);
        (await world.Get<ParkingCommands>().ResumeAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rest_without_an_end_ahead_or_of_a_track_that_rests_is_refused_and_nothing_is_decided()
    {
        var id = await AskAsync();
        (await Commands.DecideAsync(world.Steering, id, await PauseAsync(id, new DateOnly(2026, 1, 12)), default)).Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("DateLiesAhead", "klartSenast")]);
        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, "Väntar på lokalen.", new DateOnly(2026, 2, 2), default)).Refusals.ShouldBeEmpty();
        (await Commands.DecideAsync(world.Steering, id, await PauseAsync(id, new DateOnly(2026, 3, 2)), default)).Refusals.ShouldContain(refusal => refusal.Rule == "TrackIsUnderway");

        (await world.ReadAsync(db => db.SteeringDecisions.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.TrackParkings.CountAsync())).ShouldBe(1);
    }

    private static DateOnly Someday(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void MoveTo(DateOnly date, int hour) => world.Clock.MoveTo(SwedishTime.InstantOf(date, new TimeOnly(hour, 0)));

    private async Task<Guid> AskAsync() => (await Commands.AskAsync(world.Anna, track, Places, default)).Value;

    private Task<EscalationPage> PageAsync(Guid id) => world.Get<EscalationQueries>().GetAsync(world.Anna, id, default);

    private async Task<NewDecision> PauseAsync(Guid id, DateOnly reviewOn) => new()
    {
        Type = "PAUS",
        Text = "Spåret vilar medan lokalen byggs om.",
        Owner = "Koordinatorn",
        DueOn = reviewOn,
        SeenVersion = (await PageAsync(id)).Version,
    };

    private Task<List<PromiseStatus>> StatusesAsync() =>
        world.ReadAsync(db => db.Promises.Where(row => row.BusinessKey.Contains(":kvittens")).OrderBy(row => row.BusinessKey).Select(row => row.Status).ToListAsync());

    private Task<DateOnly?> ClimbsAfterAsync(Guid id) => world.ReadAsync(db => db.Escalations.Where(row => row.Id == id).Select(row => row.ClimbsAfter).SingleAsync());

    public sealed class OnSqlite() : AcknowledgementTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AcknowledgementTests(DatabaseKind.PostgreSql);
}
