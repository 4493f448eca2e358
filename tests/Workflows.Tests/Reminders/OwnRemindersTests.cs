using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

public abstract class OwnRemindersTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private OwnReminders Own => world.Get<OwnReminders>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        await world.StartTrackAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_calendar_address_shows_days_and_counts_until_it_is_changed_or_ended()
    {
        var first = (await Own.RenewFeedAsync(world.Anna, default)).Value!;
        var duties = (await Own.ReadFeedAsync(first, default))!;
        duties.ShouldNotBeEmpty();
        duties.ShouldAllBe(duty => duty.TrackCode == "JS-2026-001" && duty.Count > 0);
        (await world.ReadAsync(db => db.CalendarFeeds.Select(row => row.SecretHash).SingleAsync())).ShouldNotBe(first, "the secret is kept nowhere");

        var second = (await Own.RenewFeedAsync(world.Anna, default)).Value!;
        (await Own.ReadFeedAsync(first, default)).ShouldBeNull();
        (await Own.ReadFeedAsync(second, default)).ShouldNotBeNull();

        await Own.RevokeFeedAsync(world.Anna, default);
        (await Own.ReadFeedAsync(second, default)).ShouldBeNull();
        (await Own.ReadFeedAsync("", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_shows_only_tracks_that_its_owner_coordinates()
    {
        var secret = (await Own.RenewFeedAsync(world.Bo, default)).Value!;

        (await Own.ReadFeedAsync(secret, default))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_shows_a_members_meetings_and_days_to_decide_and_a_coordinators_meetings_and_agenda_without_anything_more()
    {
        var track = await world.ReadAsync(db => db.Tracks.Select(row => row.Id).SingleAsync());
        var meetings = world.Get<SteeringMeetings>();
        var first = (await meetings.PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 1, 26), new TimeOnly(13, 0), "Rådhuset, rum 3"), default)).Value;
        var second = (await meetings.PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 2, 23), null, "Rådhuset"), default)).Value;
        var off = (await meetings.PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 3, 2), null, "Rådhuset"), default)).Value;
        (await meetings.CancelAsync(world.Steering, off, default)).Refusals.ShouldBeEmpty();
        (await MeetingsOfAsync(world.Anna)).ShouldBeEmpty("she has asked nothing, and is no member");

        var asked = await world.Get<EscalationCommands>().AskAsync(world.Anna, track, new NewQuestion { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja." }, default);
        asked.Refusals.ShouldBeEmpty();

        (await MeetingsOfAsync(world.Steering)).ShouldBe(
        [
            (DatedKind.SteeringMeeting, first, "", new DateOnly(2026, 1, 26), new TimeOnly(13, 0)),
            (DatedKind.Decisions, track, "JS-2026-001", new DateOnly(2026, 1, 26), null),
            (DatedKind.SteeringMeeting, second, "", new DateOnly(2026, 2, 23), new TimeOnly(9, 0)),
        ], ignoreOrder: true);
        (await MeetingsOfAsync(world.Anna)).ShouldBe([(DatedKind.SteeringMeeting, first, "JS-2026-001", new DateOnly(2026, 1, 26), new TimeOnly(13, 0))], "the meeting at which her question is, and no other");
        (await MeetingsOfAsync(world.Bo)).ShouldBeEmpty();

        (await meetings.PutOffAsync(world.Steering, first, asked.Value, "Underlag saknas.", default)).Refusals.ShouldBeEmpty();
        (await MeetingsOfAsync(world.Anna)).Select(row => row.Item2).ShouldBe([second], "it was put off to the next");

        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                foreach (var (status, hour) in new[] { (SyncMeetingStatus.Planned, 14), (SyncMeetingStatus.Cancelled, 15) })
                {
                    unit.Db.SyncMeetings.Add(new SyncMeeting { Id = Guid.CreateVersion7(), TrackId = track, PlannedAt = new DateTimeOffset(2026, 2, 3, hour, 30, 0, TimeSpan.FromHours(1)), Place = "Hos Petra", Status = status, RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow() });
                }

                return Task.CompletedTask;
            },
            default);
        (await MeetingsOfAsync(world.Anna)).Where(row => row.Item1 is DatedKind.SyncMeeting).Select(row => (row.Item3, row.Item4, row.Item5)).ShouldBe([("JS-2026-001", new DateOnly(2026, 2, 3), new TimeOnly(14, 30))]);

        var secret = (await Own.RenewFeedAsync(world.Anna, default)).Value!;
        var file = DutyCalendar.Of((await Own.ReadFeedAsync(secret, default))!, new Uri("https://jobbspar.example.se/"), TrackWorld.Start);
        file.ShouldContain("DTSTART:20260203T133000Z");
        file.ShouldContain("SUMMARY:Jobbspår JS-2026-001: avstämning med parterna");
        file.ShouldContain("Styrgruppen med frågor från JS-2026-001");
        file.ShouldNotContain("Petra");
        file.ShouldNotContain("Rådhuset");
        file.ShouldNotContain("platser");
    }

    [Fact]
    public async Task A_person_chooses_within_what_the_organisation_allows()
    {
        (await Own.ChooseAsync(world.Anna, byEmail: false, withCalendar: false, default)).Refusals.ShouldBeEmpty();
        (await Own.GetAsync(world.Anna, default)).ByEmail.ShouldBeFalse();

        await world.Get<PolicyCommands>().AllowAsync(world.Admin, new ReminderAllowance { EmailMayBeDeclined = false, CalendarFeeds = false }, default);

        (await Own.GetAsync(world.Anna, default)).ByEmail.ShouldBeTrue();
        (await Own.ChooseAsync(world.Anna, byEmail: false, withCalendar: true, default)).Refusals.Single().Rule.ShouldBe("EmailMayBeDeclined");
        (await Own.RenewFeedAsync(world.Anna, default)).Refusals.Single().Rule.ShouldBe("CalendarFeedsAreAllowed");
    }

    [Fact]
    public void A_calendar_file_is_one_that_calendars_read()
    {
        var track = Guid.NewGuid();

        var file = DutyCalendar.Of([new DatedDuty(track, "JS-2026-001", new DateOnly(2026, 3, 31), 2)], new Uri("https://jobbspar.example.se/"), TrackWorld.Start);

        var lines = file.Split("\r\n");
        lines.ShouldContain("BEGIN:VCALENDAR");
        lines.ShouldContain($"UID:{track:N}-20260331@jobbspar.example.se");
        lines.ShouldContain("DTSTART;VALUE=DATE:20260331");
        lines.ShouldContain("DTEND;VALUE=DATE:20260401");
        lines.ShouldContain("SUMMARY:Jobbspår JS-2026-001: 2 uppgifter har sista dag");
        lines.ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        file.ShouldEndWith("END:VCALENDAR\r\n");
    }

    /// <summary>All in her calendar but tasks.</summary>
    private async Task<List<(DatedKind, Guid, string, DateOnly, TimeOnly?)>> MeetingsOfAsync(Actor who)
    {
        var secret = (await Own.RenewFeedAsync(who, default)).Value!;
        return [.. (await Own.ReadFeedAsync(secret, default))!.Where(row => row.Kind is not DatedKind.Tasks).Select(row => (row.Kind, row.TrackId, row.TrackCode, row.DueOn, row.BeginsAt))];
    }

    public sealed class OnSqlite() : OwnRemindersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OwnRemindersTests(DatabaseKind.PostgreSql);
}
