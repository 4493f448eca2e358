using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Thresholds;

namespace Jobbspar.Workflows.Stuck;

/// <summary>The day, the calendars and the thresholds by which tracks are looked at.</summary>
/// <param name="Today">Local date.</param>
/// <param name="Calendar">Working days: for what never pauses.</param>
/// <param name="Staff">Days on which staff duties run.</param>
/// <param name="Thresholds">Thresholds.</param>
public sealed record StuckSight(DateOnly Today, WorkingDayCalendar Calendar, StaffCalendar Staff, ThresholdValues Thresholds)
{
    /// <summary>Duty days that have begun since the day after a date; 0 while it is to come.</summary>
    public int DutyDaysSince(DateOnly date) => Staff.DutyDays(date, Today);

    /// <summary>How late a task is: duty days, but working days for what never pauses; 0 while it is on time or has no due date.</summary>
    public int DaysLate(StuckFacts.OpenTask task) => task.DueOn is not { } due ? 0 : NeverPauses.Task(task.Code, due) ? WorkingDaysSince(due) : DutyDaysSince(due);

    /// <summary>Working days that have begun since the day after a date, pauses included.</summary>
    public int WorkingDaysSince(DateOnly date) => Calendar.WorkingDaysLate(date, Today);
}
