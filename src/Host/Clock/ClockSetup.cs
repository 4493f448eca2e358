using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;

namespace Jobbspar.Host.Clock;

/// <summary>Which clock the domain goes by.</summary>
internal static class ClockSetup
{
    public static void AddClock(this IServiceCollection services, DatabaseClock clock, HostSettings settings)
    {
        services.AddSingleton(clock);
        services.AddSingleton<ClockWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ClockWatch>());
        services.AddSingleton<TimeProvider>(_ => settings.Demo ? new DemoClock() : clock);
    }
}
