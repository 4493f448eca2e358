using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
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

    public sealed class OnSqlite() : OwnRemindersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OwnRemindersTests(DatabaseKind.PostgreSql);
}
