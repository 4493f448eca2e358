using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Employers;

/// <summary>Which workplaces are used when a track starts: those in use within its first twenty working days (PLAN-20). One without a first day may be.</summary>
internal static class FirstWorkplaces
{
    private const int WorkingDays = 20;

    /// <summary>The last of those days.</summary>
    public static DateOnly LastStart(DateOnly plannedStart, WorkingDayCalendar calendar) => calendar.AddWorkingDays(plannedStart.AddDays(-1), WorkingDays);

    /// <summary>Those of an employer; all of them where none is used that early.</summary>
    public static List<TrackEmployerWorkplace> Of(List<TrackEmployerWorkplace> used, DateOnly plannedStart, WorkingDayCalendar calendar)
    {
        var last = LastStart(plannedStart, calendar);
        var first = used.FindAll(row => row.UsedFrom is null || row.UsedFrom <= last);
        return first.Count > 0 ? first : used;
    }
}
