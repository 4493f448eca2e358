using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Scheduling;

/// <summary>Lets this host follow the calendar as it is decided, for as long as it lives.</summary>
internal sealed class CalendarWatchLoop(CalendarWatch watch, ILogger<CalendarWatchLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Following the calendar", token => watch.FollowAsync(token), token => Task.Delay(Pause, TimeProvider.System, token), log, stoppingToken);
}
