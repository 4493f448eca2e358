using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Gaps;

/// <summary>Working days that a gap has cost so far.</summary>
internal static class LostDays
{
    /// <summary>From its first day until its last or today; none where it was averted, was no gap, or lies ahead.</summary>
    public static int Of(Gap gap, WorkingDayCalendar calendar, DateOnly today)
    {
        var to = gap.LastDay < today ? gap.LastDay.Value : today;
        return gap.CloseReason is null or GapCloseReason.CoverResumed && gap.FirstDay <= to ? calendar.WorkingDaysBetween(gap.FirstDay, to) : 0;
    }
}
