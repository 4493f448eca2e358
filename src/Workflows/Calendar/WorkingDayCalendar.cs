using System.Collections.Concurrent;

namespace Jobbspar.Workflows.Calendar;

/// <summary>
/// Counts working days (arbetsdagar): Monday to Friday that are neither a public holiday nor one of the three eves (DOMAIN 5.3).
/// All dates are local dates in Sweden; a date has no clock and no daylight saving.
/// </summary>
/// <remarks>Safe for use by several threads, also while an administrator's decision replaces the options.</remarks>
public sealed class WorkingDayCalendar(CalendarOptions options)
{
    private volatile Book book = new(options);

    /// <summary>The calendar with the default days off.</summary>
    public WorkingDayCalendar()
        : this(new CalendarOptions())
    {
    }

    /// <summary>Counts by other options from now on.</summary>
    public void Follow(CalendarOptions changed) => book = new Book(changed);

    /// <summary>True for a day on which staff are expected to work.</summary>
    public bool IsWorkingDay(DateOnly date)
    {
        var through = YearOf(date.Year).WorkingDaysThrough;
        return through[date.DayOfYear] > through[date.DayOfYear - 1];
    }

    /// <summary>Named days off between two dates, both included, in date order; a date that has two names comes twice (pingstdagen on 6 June).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public IReadOnlyList<Holiday> HolidaysBetween(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return
        [
            .. Enumerable.Range(from.Year, to.Year - from.Year + 1)
                .SelectMany(year => YearOf(year).Holidays)
                .Where(holiday => holiday.Date >= from && holiday.Date <= to),
        ];
    }

    /// <summary>The date itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The date itself when it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>
    /// The working day <paramref name="days"/> working days after the date, or before it when negative.
    /// The date itself is never counted; 0 gives the date itself when it is a working day, else the next one.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        if (days == 0)
        {
            return OnOrAfter(date);
        }

        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }

    /// <summary>Number of working days between two dates, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var count = YearOf(to.Year).WorkingDaysThrough[to.DayOfYear] - YearOf(from.Year).WorkingDaysThrough[from.DayOfYear - 1];
        for (var year = from.Year; year < to.Year; year++)
        {
            count += YearOf(year).WorkingDaysThrough[^1];
        }

        return count;
    }

    /// <summary>Working days that have begun since the day after <paramref name="due"/>: how late something is on <paramref name="today"/>; 0 while it is on time.</summary>
    public int WorkingDaysLate(DateOnly due, DateOnly today) => today <= due ? 0 : WorkingDaysBetween(due.AddDays(1), today);

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private Year YearOf(int year)
    {
        var current = book;
        return current.Years.GetOrAdd(year, static (number, chosen) => Compute(number, chosen), current.Options);
    }

    private static Year Compute(int year, CalendarOptions options)
    {
        List<Holiday> holidays = [.. SwedishHolidays.Of(year)];
        GiveOff(options.TwelfthNightIsOff, new DateOnly(year, 1, 5), "Trettondagsafton");
        GiveOff(options.MaundyThursdayIsOff, SwedishHolidays.EasterSunday(year).AddDays(-3), "Skärtorsdagen");
        GiveOff(options.WalpurgisEveIsOff, new DateOnly(year, 4, 30), "Valborgsmässoafton");
        if (options.BridgeDaysAreOff)
        {
            holidays.AddRange(BridgeDays(year, [.. holidays.Select(holiday => holiday.Date)]));
        }

        var decided = options.Days.Where(day => day.Date.Year == year).ToDictionary(day => day.Date);
        holidays.RemoveAll(holiday => decided.TryGetValue(holiday.Date, out var day) && !day.IsOff);
        holidays.AddRange(decided.Values.Where(day => day.IsOff && !holidays.Exists(holiday => holiday.Date == day.Date)).Select(day => new Holiday(day.Date, day.Name, HolidayKind.Optional)));
        return new Year(Count(year, [.. holidays.Select(holiday => holiday.Date)], decided), [.. holidays.OrderBy(holiday => holiday.Date)]);

        void GiveOff(bool isOff, DateOnly date, string name)
        {
            if (isOff)
            {
                holidays.Add(new Holiday(date, name, HolidayKind.Optional));
            }
        }
    }

    private static int[] Count(int year, HashSet<DateOnly> daysOff, Dictionary<DateOnly, DecidedDay> decided)
    {
        var first = new DateOnly(year, 1, 1).DayNumber - 1;
        var through = new int[(DateTime.IsLeapYear(year) ? 366 : 365) + 1];
        for (var day = 1; day < through.Length; day++)
        {
            var date = DateOnly.FromDayNumber(first + day);
            var isOff = decided.TryGetValue(date, out var one) ? one.IsOff : IsWeekend(date) || daysOff.Contains(date);
            through[day] = through[day - 1] + (isOff ? 0 : 1);
        }

        return through;
    }

    /// <remarks>1 January and 31 December are always off, so the neighbours of every candidate lie within the year.</remarks>
    private static IEnumerable<Holiday> BridgeDays(int year, HashSet<DateOnly> daysOff)
    {
        for (var date = new DateOnly(year, 1, 2); date < new DateOnly(year, 12, 31); date = date.AddDays(1))
        {
            if (!IsOff(date) && IsOff(date.AddDays(-1)) && IsOff(date.AddDays(1)))
            {
                yield return new Holiday(date, "Klämdag", HolidayKind.Optional);
            }
        }

        bool IsOff(DateOnly date) => IsWeekend(date) || daysOff.Contains(date);
    }

    private sealed record Book(CalendarOptions Options)
    {
        public ConcurrentDictionary<int, Year> Years { get; } = new();
    }

    /// <param name="WorkingDaysThrough">By day of the year from 0: working days from 1 January up to and including that day, so that counting costs years and not days.</param>
    /// <param name="Holidays">Named days off.</param>
    private sealed record Year(int[] WorkingDaysThrough, IReadOnlyList<Holiday> Holidays);
}
