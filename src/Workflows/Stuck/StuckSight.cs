using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Thresholds;

namespace Jobbspar.Workflows.Stuck;

/// <summary>The day, the calendars and the thresholds by which tracks are looked at.</summary>
/// <param name="Today">Local date.</param>
/// <param name="Calendar">Working days: for what never pauses.</param>
/// <param name="Staff">Days on which staff duties run.</param>
/// <param name="Thresholds">Thresholds.</param>
public sealed record StuckSight(DateOnly Today, WorkingDayCalendar Calendar, StaffCalendar Staff, ThresholdValues Thresholds)
{
    /// <summary>Reminder policies in force, by code; as shipped where nothing else is said.</summary>
    public IReadOnlyDictionary<string, ReminderPolicy> Policies { get; init; } = ReminderPolicies.Shipped;

    /// <summary>When a task goes up the ladder by its policy; null where no policy says so. The days begin anew where its track was parked meanwhile.</summary>
    public LiftDays? LiftOf(StuckFacts track, StuckFacts.OpenTask task)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(task);
        return task.DueOn is { } due && task.Policy is not null && Policies.GetValueOrDefault(task.Policy) is { } policy
            ? new(On(policy.ManagersAt), On(policy.SteeringGroupAt))
            : null;

        DateOnly? On(int? point) => policy.DaysLateAt(point, task.OpenedOn ?? due, due, task.Every, Calendar) is not { } days ? null
            : NeverPauses.Task(task.Code, due) ? Calendar.AddWorkingDays(From(due), days)
            : Staff.AddDutyDays(From(due), days);

        DateOnly From(DateOnly due) => track.ResumedOn > due ? track.ResumedOn.Value : due;
    }

    /// <summary>Duty days that have begun since the day after a date; 0 while it is to come.</summary>
    public int DutyDaysSince(DateOnly date) => Staff.DutyDays(date, Today);

    /// <summary>How late a task is: duty days, but working days for what never pauses; 0 while it is on time or has no due date.</summary>
    public int DaysLate(StuckFacts.OpenTask task) => task.DueOn is not { } due ? 0 : NeverPauses.Task(task.Code, due) ? WorkingDaysSince(due) : DutyDaysSince(due);

    /// <summary>Working days that have begun since the day after a date, pauses included.</summary>
    public int WorkingDaysSince(DateOnly date) => Calendar.WorkingDaysLate(date, Today);
}
