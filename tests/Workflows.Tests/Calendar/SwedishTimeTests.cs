using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>A due date is a local day; the change to and from summer time must never move it.</summary>
public sealed class SwedishTimeTests
{
    private static readonly SendingWindow Window = new(new WorkingDayCalendar());

    [Fact]
    public void No_local_date_is_moved_by_daylight_saving_between_2020_and_2060()
    {
        for (var date = new DateOnly(2020, 1, 1); date.Year <= 2060; date = date.AddDays(1))
        {
            SwedishTime.DateOf(SwedishTime.StartOf(date)).ShouldBe(date);
            SwedishTime.DateOf(SwedishTime.EndOf(date).AddTicks(-1)).ShouldBe(date);
            SwedishTime.DateOf(SwedishTime.InstantOf(date, new TimeOnly(7, 30))).ShouldBe(date);
        }
    }

    [Fact]
    public void The_days_of_change_have_23_and_25_hours()
    {
        (SwedishTime.EndOf(new DateOnly(2026, 3, 29)) - SwedishTime.StartOf(new DateOnly(2026, 3, 29))).TotalHours.ShouldBe(23);
        (SwedishTime.EndOf(new DateOnly(2026, 10, 25)) - SwedishTime.StartOf(new DateOnly(2026, 10, 25))).TotalHours.ShouldBe(25);
    }

    [Fact]
    public void InstantOf_TimeThatDoesNotExist_MovesForwardByTheHourSkipped() =>
        SwedishTime.InstantOf(new DateOnly(2026, 3, 29), new TimeOnly(2, 30)).ShouldBe(Utc("2026-03-29T01:30"));

    [Fact]
    public void InstantOf_TimeThatComesTwice_MeansTheFirst() =>
        SwedishTime.InstantOf(new DateOnly(2026, 10, 25), new TimeOnly(2, 30)).ShouldBe(Utc("2026-10-25T00:30"));

    [Fact]
    public void Just_after_local_midnight_is_already_the_next_date_though_utc_has_yesterday() =>
        SwedishTime.DateOf(Utc("2026-06-30T22:30")).ShouldBe(new DateOnly(2026, 7, 1));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T06:30")] // winter time
    [InlineData("2026-07-01", "2026-07-01T05:30")] // summer time
    [InlineData("2026-10-25", "2026-10-26T06:30")] // the Sunday of the change: Monday
    [InlineData("2026-12-24", "2026-12-28T06:30")]
    public void The_sending_window_opens_at_half_past_seven_of_a_working_day(string date, string expectedUtc) =>
        Window.OpensOn(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Utc(expectedUtc));

    [Theory]
    [InlineData("2026-11-23T06:29", "2026-11-23T06:30")]
    [InlineData("2026-11-23T06:30", "2026-11-23T06:30")]
    [InlineData("2026-11-23T12:00", "2026-11-23T12:00")]
    [InlineData("2026-11-23T15:30", "2026-11-24T06:30")] // 16:30 local: shut
    [InlineData("2026-11-21T12:00", "2026-11-23T06:30")] // Saturday
    public void NextOpen_IsNowOrTheNextOpening(string instant, string expected) => Window.NextOpen(Utc(instant)).ShouldBe(Utc(expected));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + ":00Z", System.Globalization.CultureInfo.InvariantCulture);
}
