namespace Jobbspar.Workflows.Calendar;

/// <summary>
/// The public holidays of law (1989:253) as it reads since 2005, and the three eves (DOMAIN 5.3).
/// Computed, not listed: a table would end some year without anybody noticing.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>The first year of today's rules: 6 June became a holiday and annandag pingst ceased to be one.</summary>
    public const int FirstYear = 2005;

    /// <summary>The last year that reports are given for. The rules may well have changed long before.</summary>
    public const int LastYear = 2199;

    /// <summary>Public holidays and eves of a year in date order, those on weekends included. Earlier years are counted by today's rules.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var easter = EasterSunday(year);
        var midsummer = OnOrAfter(DayOfWeek.Saturday, new DateOnly(year, 6, 20));
        Holiday[] holidays =
        [
            Public(new DateOnly(year, 1, 1), "Nyårsdagen"),
            Public(new DateOnly(year, 1, 6), "Trettondedag jul"),
            Public(easter.AddDays(-2), "Långfredagen"),
            Public(easter, "Påskdagen"),
            Public(easter.AddDays(1), "Annandag påsk"),
            Public(new DateOnly(year, 5, 1), "Första maj"),
            Public(easter.AddDays(39), "Kristi himmelsfärdsdag"),
            Public(easter.AddDays(49), "Pingstdagen"),
            Public(new DateOnly(year, 6, 6), "Sveriges nationaldag"),
            Eve(midsummer.AddDays(-1), "Midsommarafton"),
            Public(midsummer, "Midsommardagen"),
            Public(OnOrAfter(DayOfWeek.Saturday, new DateOnly(year, 10, 31)), "Alla helgons dag"),
            Eve(new DateOnly(year, 12, 24), "Julafton"),
            Public(new DateOnly(year, 12, 25), "Juldagen"),
            Public(new DateOnly(year, 12, 26), "Annandag jul"),
            Eve(new DateOnly(year, 12, 31), "Nyårsafton"),
        ];

        // Ascension Day may meet 1 May (2008), and Pentecost 6 June: both names are kept.
        return [.. holidays.OrderBy(holiday => holiday.Date)];
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var lateMoon = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * lateMoon) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    private static Holiday Public(DateOnly date, string name) => new(date, name, HolidayKind.PublicHoliday);

    private static Holiday Eve(DateOnly date, string name) => new(date, name, HolidayKind.Eve);

    private static DateOnly OnOrAfter(DayOfWeek day, DateOnly date) => date.AddDays(((int)day - (int)date.DayOfWeek + 7) % 7);
}
