namespace Jobbspar.Host.Demo;

/// <summary>What pages ask of a demo; registered on every host, and empty where it is none.</summary>
internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<DemoNight>();
        services.AddSingleton<DemoDay>();
        services.AddSingleton<DemoCatalogue>();
        services.AddSingleton<DemoStart>();
        services.AddSingleton<DemoPortfolio>();
        services.AddSingleton<DemoEmployers>();
        services.AddSingleton<DemoChains>();
        services.AddSingleton<DemoParticipants>();
        return services;
    }
}
