using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Jobbspar.Host.Tests.Running;

/// <summary>
/// A whole host in this process, prepared and started as <c>serve</c> does it, on a port of its own. Its scheduler rests: a tick at start would sweep
/// at some moment of its own, at times after the test has moved the clock and before the test sweeps.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningHost(WebApplication app, string console)
    {
        this.app = app;
        Console = console;
    }

    /// <summary>What was written to the console before it served.</summary>
    public string Console { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    /// <summary>Starts one.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="clock">The domain's clock; null for the host's own.</param>
    /// <param name="adjust">Replaces services.</param>
    /// <param name="machine">The machine's clock; null for the right one.</param>
    /// <param name="withScheduler">True where its sweeps run by themselves.</param>
    public static async Task<RunningHost> StartAsync(HostSettings settings, TimeProvider? clock = null, Action<IServiceCollection>? adjust = null, TimeProvider? machine = null, bool withScheduler = false)
    {
        var built = HostApplication.Build(settings, services =>
        {
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }

            services.ConfigureAll<QuartzHostedServiceOptions>(options => options.AutoStart = withScheduler);
            adjust?.Invoke(services);
        }, machine);
        try
        {
            await using var console = new StringWriter();
            await built.Services.GetRequiredService<StartUp>().PrepareAsync(console, CancellationToken.None);
            await built.StartAsync();
            return new(built, console.ToString());
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Browser NewBrowser() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
