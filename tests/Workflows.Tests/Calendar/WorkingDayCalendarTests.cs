using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>Every due date and every reminder is counted in these days.</summary>
public sealed class WorkingDayCalendarTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2060, 12, 31);
    private readonly WorkingDayCalendar calendar = new();

    [Theory]
    [InlineData(2025, 249)]
    [InlineData(2026, 251)]
    [InlineData(2027, 253)]
    [InlineData(2028, 251)]
    public void A_year_has_its_reference_number_of_working_days(int year, int expected) =>
        calendar.WorkingDaysBetween(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-05", true)] // trettondagsafton
    [InlineData("2026-04-02", true)] // skärtorsdagen
    [InlineData("2026-04-30", true)] // valborg
    [InlineData("2026-05-15", true)] // klämdag
    [InlineData("2026-05-25", true)] // annandag pingst
    [InlineData("2026-06-19", false)]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-03-26", false)]
    [InlineData("2027-05-06", false)]
    [InlineData("2026-11-21", false)] // an ordinary Saturday
    [InlineData("2026-11-23", true)]
    public void A_day_is_a_working_day_as_the_reference_says(string date, bool expected) => calendar.IsWorkingDay(Date(date)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-30", 1, "2027-01-04")]
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday, the Monday is the first
    [InlineData("2026-11-21", -1, "2026-11-20")]
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    public void AddWorkingDays_CountsFromTheDayAfter(string from, int days, string expected) =>
        calendar.AddWorkingDays(Date(from), days).ShouldBe(Date(expected));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)] // a weekend makes nothing later
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-11-20", "2026-11-19", 0)]
    public void WorkingDaysLate_CountsWorkingDaysThatHaveBegun(string due, string today, int expected) =>
        calendar.WorkingDaysLate(Date(due), Date(today)).ShouldBe(expected);

    [Fact]
    public void WorkingDaysBetween_ReversedRange_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => calendar.WorkingDaysBetween(Date("2026-11-20"), Date("2026-11-19")));

    [Fact]
    public void Adding_and_subtracting_return_to_the_working_day_they_came_from()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var start = calendar.OnOrAfter(First.AddDays(random.Next(Last.DayNumber - First.DayNumber)));
            var days = random.Next(-60, 61);
            calendar.AddWorkingDays(calendar.AddWorkingDays(start, days), -days).ShouldBe(start, $"from {start:yyyy-MM-dd} by {days}");
        }
    }

    [Fact]
    public void Adding_lands_on_the_working_day_that_counting_says()
    {
        var random = new Random(515);
        for (var round = 0; round < 5_000; round++)
        {
            var start = First.AddDays(random.Next(Last.DayNumber - First.DayNumber));
            var days = random.Next(1, 61);
            var end = calendar.AddWorkingDays(start, days);
            calendar.IsWorkingDay(end).ShouldBeTrue();
            calendar.WorkingDaysBetween(start.AddDays(1), end).ShouldBe(days, $"from {start:yyyy-MM-dd} by {days}");
        }
    }

    [Fact]
    public void Optional_days_are_off_only_where_the_organisation_says_so()
    {
        DateOnly[] optional = [Date("2026-01-05"), Date("2026-04-02"), Date("2026-04-30"), Date("2026-05-15")];
        var generous = new WorkingDayCalendar(new CalendarOptions
        {
            TwelfthNightIsOff = true,
            MaundyThursdayIsOff = true,
            WalpurgisEveIsOff = true,
            BridgeDaysAreOff = true,
        });

        optional.ShouldAllBe(date => calendar.IsWorkingDay(date));
        optional.ShouldAllBe(date => !generous.IsWorkingDay(date));
    }

    [Fact]
    public void Only_a_single_working_day_between_days_off_is_a_bridge_day()
    {
        var bridging = new WorkingDayCalendar(new CalendarOptions { BridgeDaysAreOff = true });

        bridging.HolidaysBetween(Date("2026-01-01"), Date("2026-12-31"))
            .Where(holiday => holiday.Kind == HolidayKind.Optional)
            .Select(holiday => holiday.Date)
            .ShouldBe([Date("2026-01-02"), Date("2026-01-05"), Date("2026-05-15")]);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
