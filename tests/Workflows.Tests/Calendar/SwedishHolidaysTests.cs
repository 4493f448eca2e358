using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>A wrong holiday moves every due date of the year behind it.</summary>
public sealed class SwedishHolidaysTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2020, 41)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Easter_agrees_with_an_independent_algorithm(int year) => SwedishHolidays.EasterSunday(year).ShouldBe(EasterByGauss(year));

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2008, 3, 23)]
    public void Easter_falls_on_its_published_date(int year, int month, int day) => SwedishHolidays.EasterSunday(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void The_year_2026_has_the_thirteen_holidays_of_the_law_and_three_eves() =>
        SwedishHolidays.Of(2026).Select(holiday => $"{holiday.Date:yyyy-MM-dd} {holiday.Name}").ShouldBe(
        [
            "2026-01-01 Nyårsdagen",
            "2026-01-06 Trettondedag jul",
            "2026-04-03 Långfredagen",
            "2026-04-05 Påskdagen",
            "2026-04-06 Annandag påsk",
            "2026-05-01 Första maj",
            "2026-05-14 Kristi himmelsfärdsdag",
            "2026-05-24 Pingstdagen",
            "2026-06-06 Sveriges nationaldag",
            "2026-06-19 Midsommarafton",
            "2026-06-20 Midsommardagen",
            "2026-10-31 Alla helgons dag",
            "2026-12-24 Julafton",
            "2026-12-25 Juldagen",
            "2026-12-26 Annandag jul",
            "2026-12-31 Nyårsafton",
        ]);

    [Theory]
    [MemberData(nameof(Years))]
    public void Movable_days_stay_within_the_bounds_of_the_law(int year)
    {
        var days = SwedishHolidays.Of(year).ToDictionary(holiday => holiday.Name, holiday => holiday.Date, StringComparer.Ordinal);

        days["Midsommardagen"].DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        days["Midsommardagen"].ShouldBeInRange(new DateOnly(year, 6, 20), new DateOnly(year, 6, 26));
        days["Alla helgons dag"].DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        days["Alla helgons dag"].ShouldBeInRange(new DateOnly(year, 10, 31), new DateOnly(year, 11, 6));
        days["Kristi himmelsfärdsdag"].DayOfWeek.ShouldBe(DayOfWeek.Thursday);
        days["Pingstdagen"].DayOfWeek.ShouldBe(DayOfWeek.Sunday);
    }

    [Fact]
    public void The_day_after_Pentecost_is_no_holiday() => SwedishHolidays.Of(2026).ShouldNotContain(holiday => holiday.Date == new DateOnly(2026, 5, 25));

    [Fact]
    public void A_date_with_two_names_keeps_both() =>
        SwedishHolidays.Of(2049).Where(holiday => holiday.Date == new DateOnly(2049, 6, 6)).Select(holiday => holiday.Name)
            .ShouldBe(["Pingstdagen", "Sveriges nationaldag"]);

    /// <summary>
    /// The law's list written down anew, day by day and without the table under test: what a date is, judged from the date alone. Easter by Gauss, weekdays by the day number.
    /// </summary>
    [Theory]
    [MemberData(nameof(Years))]
    public void The_days_off_of_a_year_are_those_that_the_law_names_and_no_others(int year)
    {
        var easter = EasterByGauss(year).DayNumber;
        var expected = Enumerable.Range(new DateOnly(year, 1, 1).DayNumber, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(DateOnly.FromDayNumber)
            .SelectMany(day => Enumerable.Repeat(day, Names(day, day.DayNumber - easter)))
            .ToList();

        SwedishHolidays.Of(year).Select(holiday => holiday.Date).Order().ShouldBe(expected);
        expected.Count.ShouldBe(16, "thirteen by law and three eves, of which none ever falls away");
    }

    /// <summary>Counted for every day by the weekday and the list, beside the prefix sums under test.</summary>
    [Theory]
    [MemberData(nameof(Years))]
    public void Working_days_of_a_year_are_its_weekdays_less_the_days_off_that_fall_on_them(int year)
    {
        var easter = EasterByGauss(year).DayNumber;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var working = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Count(day => day.DayNumber % 7 < 5 && Names(day, day.DayNumber - easter) == 0);

        new WorkingDayCalendar().WorkingDaysBetween(first, last).ShouldBe(working);
        working.ShouldBeInRange(248, 255);
    }

    /// <summary>How many names of days off a date has. Day number 0 was a Monday, so 4 is Friday and 5 Saturday.</summary>
    private static int Names(DateOnly day, int fromEaster)
    {
        bool[] names =
        [
            day is { Month: 1, Day: 1 },
            day is { Month: 1, Day: 6 },
            fromEaster == -2,
            fromEaster == 0,
            fromEaster == 1,
            day is { Month: 5, Day: 1 },
            fromEaster == 39,
            fromEaster == 49,
            day is { Month: 6, Day: 6 },
            day is { Month: 6, Day: >= 19 and <= 25 } && day.DayNumber % 7 == 4,
            day is { Month: 6, Day: >= 20 and <= 26 } && day.DayNumber % 7 == 5,
            day is { Month: 10, Day: 31 } or { Month: 11, Day: <= 6 } && day.DayNumber % 7 == 5,
            day is { Month: 12, Day: 24 },
            day is { Month: 12, Day: 25 },
            day is { Month: 12, Day: 26 },
            day is { Month: 12, Day: 31 },
        ];
        return names.Count(name => name);
    }

    /// <summary>Gauss's method with the constants of 1900–2099, written independently of the one under test.</summary>
    private static DateOnly EasterByGauss(int year)
    {
        var d = ((19 * (year % 19)) + 24) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 5) % 7;
        var days = d + e;
        if ((d == 29 && e == 6) || (d == 28 && e == 6 && year % 19 > 10))
        {
            days -= 7;
        }

        return new DateOnly(year, 3, 22).AddDays(days);
    }
}
