using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Thresholds;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>The day, the calendar and the thresholds by which gaps are looked for.</summary>
/// <param name="Today">Local date.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Pauses">When staff duties rest. Participants' clocks never do.</param>
/// <param name="Thresholds">Thresholds.</param>
public sealed record GapSight(DateOnly Today, WorkingDayCalendar Calendar, StaffCalendar Pauses, ThresholdValues Thresholds)
{
    /// <summary>Working days after a date up to and including today; 0 where the date is to come.</summary>
    public int Since(DateOnly date) => Between(date, Today);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 where that is backwards.</summary>
    public int Between(DateOnly from, DateOnly to) => to <= from ? 0 : Calendar.WorkingDaysBetween(from.AddDays(1), to);

    /// <summary>The same, without the days that merged spans cover.</summary>
    public int Since(DateOnly date, IReadOnlyList<DateSpan> except)
    {
        var days = Since(date);
        foreach (var span in except)
        {
            var from = span.From > date ? span.From : date.AddDays(1);
            var to = span.To < Today ? span.To : Today;
            days -= to < from ? 0 : Calendar.WorkingDaysBetween(from, to);
        }

        return days;
    }

    /// <summary>The first working day after a date.</summary>
    public DateOnly After(DateOnly date) => Calendar.OnOrAfter(date.AddDays(1));
}
