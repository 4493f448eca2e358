using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Until when something is to happen with an obstacle: a first action within five working days, two where it weighs much, then what was agreed (GENO-06).</summary>
public static class ObstacleDue
{
    private const int FirstActionDays = 5;
    private const int FirstActionDaysHigh = 2;

    /// <summary>The local date.</summary>
    public static DateOnly ActBy(Obstacle obstacle, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(obstacle);
        ArgumentNullException.ThrowIfNull(calendar);
        return obstacle.FirstActionOn is not null && obstacle.DueOn is { } due
            ? due
            : calendar.AddWorkingDays(obstacle.NoticedOn, FirstAction(obstacle.Severity).WorkingDays);
    }

    /// <summary>The due rule of an obstacle's task.</summary>
    internal static DueRule FirstAction(ObstacleSeverity severity) => new(DueAnchor.Opened, severity is ObstacleSeverity.High ? FirstActionDaysHigh : FirstActionDays);
}
