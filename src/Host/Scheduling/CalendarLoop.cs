using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Host.Scheduling;

/// <summary>Lets this host count by the calendar that administrators decided, also where they decided it on another host.</summary>
internal sealed class CalendarLoop(CalendarCommands calendars, ILogger<CalendarLoop> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Reading the calendar", calendars.FollowAsync, token => Task.Delay(Interval, TimeProvider.System, token), log, stoppingToken);
}
