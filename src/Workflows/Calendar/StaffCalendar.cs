namespace Jobbspar.Workflows.Calendar;

/// <summary>
/// Working days on which staff duties run (DOMAIN 5.3): those of a calendar but for the summer and Christmas pauses. Not for
/// participants' gaps, nor for what concerns safety: those clocks never stop.
/// </summary>
public sealed class StaffCalendar(WorkingDayCalendar calendar, StaffPauseRules pauses)
{
    /// <summary>True on a day on which staff duties rest, working day or not.</summary>
    public bool IsPause(DateOnly date) => pauses.On(date) is not null;

    /// <summary>True on a working day on which staff duties run.</summary>
    public bool IsDutyDay(DateOnly date) => calendar.IsWorkingDay(date) && !IsPause(date);

    /// <summary>Duty days after a date up to and including another; 0 where that is backwards.</summary>
    public int DutyDays(DateOnly after, DateOnly to)
    {
        var count = 0;
        for (var date = after; date < to;)
        {
            date = date.AddDays(1);
            count += IsDutyDay(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The duty day that is a number of duty days after a date; the date itself is never counted, and 0 gives it or the next duty day.</summary>
    public DateOnly AddDutyDays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            left -= IsDutyDay(date) ? 1 : 0;
        }

        while (!IsDutyDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
