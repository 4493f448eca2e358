using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Stuck;

namespace Jobbspar.Host.Demo;

/// <summary>What the scheduler does by night, done as the demo's clock passes it: gaps that begin, tracks that get stuck, questions that climb.</summary>
public sealed class DemoNight(WorkingDayCalendar calendar, GapSweep gaps, StuckSweep stuck, StuckTracks lifted, EscalationSweep ladder)
{
    /// <summary>Lives through the night before a date. Every threshold counts working days, so nothing changes in the nights before the others.</summary>
    public async Task LiveThroughAsync(DateOnly date, CancellationToken cancellationToken)
    {
        if (calendar.IsWorkingDay(date))
        {
            await gaps.RunAsync(cancellationToken);
            await stuck.RunAsync(cancellationToken);
            await lifted.FollowAsync(cancellationToken);
            await ladder.RunAsync(cancellationToken);
        }
    }
}
