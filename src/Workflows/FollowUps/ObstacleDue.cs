using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Until when something is to happen with an obstacle: a first action within five working days, two where it weighs much, then what was agreed (GENO-06).</summary>
public static class ObstacleDue
{
    private const int FirstAction = 5;
    private const int FirstActionHigh = 2;

    /// <summary>The local date.</summary>
    public static DateOnly ActBy(Obstacle obstacle, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(obstacle);
        ArgumentNullException.ThrowIfNull(calendar);
        return obstacle.FirstActionOn is not null && obstacle.DueOn is { } due
            ? due
            : calendar.AddWorkingDays(obstacle.NoticedOn, obstacle.Severity is ObstacleSeverity.High ? FirstActionHigh : FirstAction);
    }
}
