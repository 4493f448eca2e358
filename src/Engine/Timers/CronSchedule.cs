namespace Jobbspar.Engine.Timers;

/// <summary>
/// A cron schedule: five fields (minute, hour, day of month, month, day of week), or six with seconds first; names, ranges,
/// lists, steps, <c>L</c>, <c>W</c> and <c>#</c>. Times are local times of a zone.
/// </summary>
/// <remarks>
/// When clocks go forward, a time that does not exist happens at the first instant after the gap. When they go back, a
/// schedule with a fixed hour happens once, the first time round; one that recurs every hour happens in both rounds.
/// </remarks>
internal sealed class CronSchedule
{
    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly bool everyHour;
    private readonly ulong months;
    private readonly CronDays days;

    private CronSchedule(ulong seconds, ulong minutes, ulong hours, bool everyHour, ulong months, CronDays days)
    {
        this.seconds = seconds;
        this.minutes = minutes;
        this.hours = hours;
        this.everyHour = everyHour;
        this.months = months;
        this.days = days;
    }

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException">It does not parse; says which field.</exception>
    public static CronSchedule Parse(string text)
    {
        var expression = text.Trim() switch
        {
            "@yearly" or "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" or "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            "@every_minute" => "* * * * *",
            "@every_second" => "* * * * * *",
            var other => other,
        };
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
        {
            throw new FormatException($"the cron expression '{Short(text)}' has {fields.Length} fields; 5 are needed (minute hour day month weekday), or 6 with seconds first.");
        }

        var first = fields.Length - 5;
        return new CronSchedule(
            first == 0 ? 1UL : CronField.Parse(fields[0], "second", 0, 59),
            CronField.Parse(fields[first], "minute", 0, 59),
            CronField.Parse(fields[first + 1], "hour", 0, 23),
            fields[first + 1].StartsWith('*') || fields[first + 1].Contains('-', StringComparison.Ordinal) || fields[first + 1].Contains('/', StringComparison.Ordinal),
            CronField.Parse(fields[first + 3], "month", 1, 12, CronField.MonthNames),
            CronDays.Parse(fields[first + 2], fields[first + 4]));
    }

    /// <summary>The first time after an instant; null where the schedule never comes round again.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset instant, TimeZoneInfo zone)
    {
        // Truncated to the second, plus one: the first candidate that lies strictly after the instant.
        var utc = instant.UtcDateTime;
        var from = new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        from = from >= DateTime.MaxValue.AddSeconds(-2) ? from : from.AddSeconds(1);
        var local = TimeZoneInfo.ConvertTimeFromUtc(from, zone);

        // In the second round of a repeated hour only recurring schedules go on; fixed ones had their turn in the first.
        if (everyHour && zone.IsAmbiguousTime(local))
        {
            return NextInRepeatedHour(from, local, zone);
        }

        if (!everyHour && zone.IsAmbiguousTime(local) && !IsFirstRound(from, local, zone))
        {
            local = EndOfRepeatedHour(local, zone);
        }

        return NextLocal(local) is { } next ? ToInstant(next, zone) : null;
    }

    private DateTimeOffset? NextInRepeatedHour(DateTime from, DateTime local, TimeZoneInfo zone)
    {
        var end = EndOfRepeatedHour(local, zone);
        var start = StartOfRepeatedHour(local, zone);
        var inFirst = IsFirstRound(from, local, zone);
        var (first, second) = Offsets(local, zone);
        var next = NextLocal(local);
        if (next < end)
        {
            return new DateTimeOffset(next.Value, inFirst ? first : second);
        }

        if (inFirst && NextLocal(start) is { } again && again < end)
        {
            return new DateTimeOffset(again, second);
        }

        return next is { } later ? ToInstant(later, zone) : null;
    }

    private static bool IsFirstRound(DateTime utc, DateTime local, TimeZoneInfo zone) => local - utc == Offsets(local, zone).First;

    private static (TimeSpan First, TimeSpan Second) Offsets(DateTime ambiguous, TimeZoneInfo zone)
    {
        var offsets = zone.GetAmbiguousTimeOffsets(ambiguous);
        Array.Sort(offsets);
        return (offsets[^1], offsets[0]);
    }

    private static DateTime EndOfRepeatedHour(DateTime local, TimeZoneInfo zone)
    {
        var end = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified);
        while (zone.IsAmbiguousTime(end))
        {
            end = end.AddMinutes(1);
        }

        return end;
    }

    private static DateTime StartOfRepeatedHour(DateTime local, TimeZoneInfo zone)
    {
        var start = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified);
        while (zone.IsAmbiguousTime(start.AddMinutes(-1)))
        {
            start = start.AddMinutes(-1);
        }

        return start;
    }

    private static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            do
            {
                local = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified).AddMinutes(1);
            }
            while (zone.IsInvalidTime(local));
        }

        var offset = zone.IsAmbiguousTime(local) ? Offsets(local, zone).First : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The first local time at or after another that fits all fields.</summary>
    private DateTime? NextLocal(DateTime from)
    {
        var day = DateOnly.FromDateTime(from);
        var time = TimeOnly.FromDateTime(from);

        // 29 February on one given weekday comes round within 40 years at the latest.
        for (var last = Math.Min(day.Year + 41, DateOnly.MaxValue.Year); day.Year < last;)
        {
            if ((months >> day.Month & 1) == 0)
            {
                day = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
                time = TimeOnly.MinValue;
                continue;
            }

            if (days.Includes(day) && NextTime(time) is { } found)
            {
                return day.ToDateTime(found);
            }

            day = day.AddDays(1);
            time = TimeOnly.MinValue;
        }

        return null;
    }

    private TimeOnly? NextTime(TimeOnly from)
    {
        for (var hour = from.Hour; hour < 24; hour++)
        {
            if ((hours >> hour & 1) == 0)
            {
                continue;
            }

            for (var minute = hour == from.Hour ? from.Minute : 0; minute < 60; minute++)
            {
                if ((minutes >> minute & 1) == 0)
                {
                    continue;
                }

                var second = hour == from.Hour && minute == from.Minute ? from.Second : 0;
                var left = seconds >> second;
                if (left != 0)
                {
                    return new TimeOnly(hour, minute, second + System.Numerics.BitOperations.TrailingZeroCount(left));
                }
            }
        }

        return null;
    }

    private static string Short(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text;
}
