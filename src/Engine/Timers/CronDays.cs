namespace Jobbspar.Engine.Timers;

/// <summary>The days that the two day fields of a cron expression name. Where both are restricted, a day must fit both.</summary>
internal sealed class CronDays
{
    private const string Weekday = "weekday";
    private readonly ulong daysOfMonth;
    private readonly int? daysBeforeLast;
    private readonly bool toWorkday;
    private readonly ulong weekdays;
    private readonly int? nth;

    private CronDays(ulong daysOfMonth, int? daysBeforeLast, bool toWorkday, ulong weekdays, int? nth)
    {
        this.daysOfMonth = daysOfMonth;
        this.daysBeforeLast = daysBeforeLast;
        this.toWorkday = toWorkday;
        this.weekdays = weekdays;
        this.nth = nth;
    }

    /// <exception cref="FormatException">A field does not parse.</exception>
    public static CronDays Parse(string dayOfMonth, string dayOfWeek)
    {
        var (days, beforeLast, workday) = ParseDayOfMonth(dayOfMonth);
        var (weekdays, nth) = ParseDayOfWeek(dayOfWeek);
        return new CronDays(days, beforeLast, workday, weekdays, nth);
    }

    public bool Includes(DateOnly day)
    {
        if ((weekdays >> (int)day.DayOfWeek & 1) == 0)
        {
            return false;
        }

        if (nth is { } number && (number < 0 ? day.AddDays(7).Month == day.Month : (day.Day - 1) / 7 != number - 1))
        {
            return false;
        }

        return toWorkday ? IsMovedTo(day) : Names(day);
    }

    private bool Names(DateOnly day) =>
        daysBeforeLast is { } before ? day.Day == DateTime.DaysInMonth(day.Year, day.Month) - before : (daysOfMonth >> day.Day & 1) != 0;

    // The working day nearest to the named day, within its month.
    private bool IsMovedTo(DateOnly day)
    {
        var last = DateTime.DaysInMonth(day.Year, day.Month);
        for (var number = Math.Max(1, day.Day - 2); number <= Math.Min(last, day.Day + 2); number++)
        {
            var named = new DateOnly(day.Year, day.Month, number);
            if (Names(named) && Nearest(named, last) == day)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly Nearest(DateOnly day, int last) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.Day == 1 ? day.AddDays(2) : day.AddDays(-1),
        DayOfWeek.Sunday => day.Day == last ? day.AddDays(-2) : day.AddDays(1),
        _ => day,
    };

    private static (ulong Days, int? BeforeLast, bool Workday) ParseDayOfMonth(string text)
    {
        var workday = text.EndsWith('W') || text.EndsWith('w');
        var rest = workday ? text[..^1] : text;
        if (rest.StartsWith('L') || rest.StartsWith('l'))
        {
            var before = rest.Length == 1 ? 0
                : rest[1] == '-' ? CronField.Number(rest.AsSpan(2), "number of days before the last", 0, 30, null)
                : throw new FormatException($"'{text}' is no day of the month.");
            return (0, before, workday);
        }

        return (CronField.Parse(rest, "day of the month", 1, 31), null, workday);
    }

    private static (ulong Weekdays, int? Nth) ParseDayOfWeek(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash > 0)
        {
            return (Bits(text[..hash]), CronField.Number(text.AsSpan(hash + 1), "week of the month", 1, 5, null));
        }

        return text.Length > 1 && (text[^1] is 'L' or 'l') ? (Bits(text[..^1]), -1) : (Bits(text), null);
    }

    // 7 is Sunday as well as 0.
    private static ulong Bits(string text)
    {
        var bits = text is "*" or "?" ? 0x7FUL : CronField.Parse(text, Weekday, 0, 7, CronField.WeekdayNames);
        return (bits & 0x7F) | (bits >> 7 & 1);
    }
}
