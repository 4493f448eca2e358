using Jobbspar.Activities;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Clock;
using Jobbspar.Host.Components;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;
using Jobbspar.Host.ElsaApi;
using Jobbspar.Host.ElsaApi.Definitions;
using Jobbspar.Host.RestApi;
using Jobbspar.Host.Email;
using Jobbspar.Host.Http;
using Jobbspar.Host.LettersOfIntent;
using Jobbspar.Host.Messaging;
using Jobbspar.Host.Operations;
using Jobbspar.Host.Reminders;
using Jobbspar.Host.Retention;
using Jobbspar.Host.Scheduling;
using Jobbspar.Host.Steering;
using Jobbspar.Host.Studio;
using Jobbspar.Workflows;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.AspNetCore.HttpOverrides;

namespace Jobbspar.Host.Startup;

/// <summary>Puts the whole host together from its settings. Connects to nothing until it is prepared and started.</summary>
public static class HostApplication
{
    /// <summary>Builds the host.</summary>
    /// <param name="settings">How it is to run.</param>
    /// <param name="adjust">Replaces services; for tests.</param>
    /// <param name="machine">The machine's clock where it is not the system's; for tests.</param>
    public static WebApplication Build(HostSettings settings, Action<IServiceCollection>? adjust = null, TimeProvider? machine = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Beside the program, so that it runs from any working directory.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(HostApplication).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.ToOneLineEach();
        builder.Services.AddHost(settings, new DatabaseClock(machine ?? TimeProvider.System));
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseRequestPipeline(settings);
        return app;
    }

    private static void AddHost(this IServiceCollection services, HostSettings settings, DatabaseClock clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Journal);
        services.AddSingleton(new PublicationRule { NeedsSecondPerson = settings.TwoPersonPublish, TypesNotAllowed = settings.HttpAllowedHosts.Count > 0 ? new HashSet<string>(StringComparer.Ordinal) : HttpSetup.ActivityTypes });
        services.AddJobbsparPersistence(settings.Database);
        services.AddSingleton(_ => IdentityKeyFile.Open(settings));
        services.AddJobbsparWorkflows();
        services.AddSingleton(settings.Limits);
        services.AddJobbsparActivities();
        services.AddAccounts(clock);
        services.AddRestApi();
        services.AddMessaging(settings);
        services.AddScheduling(settings, clock);
        services.AddWorkflowRequests(settings);
        services.AddEmail(settings);
        services.AddOperations(settings);
        services.AddDemo();
        services.AddJobbsparPages();
        services.AddPrintedLetters();
        services.AddPrintedMinutes();
        services.AddHandoverPackages();
        services.AddSingleton<DesignerTypes>();
        services.AddSingleton<StudioFiles>();
        services.AddClock(clock, settings);
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<StartUp>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddResponseCompression();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix;
            foreach (var proxy in settings.Proxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });
    }

    private static void UseRequestPipeline(this WebApplication app, HostSettings settings)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (settings.PublicUrl.Scheme is "https")
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseElsaApi(); // after the compression, whose choice for TLS it makes
        app.UseRequestLocalization();
        app.UseFaultPage();
        app.UseStatusCodePagesWithReExecute("/finns-inte");
        app.UseRouting();
        app.UseAuthentication();
        app.UseNewPasswordFirst();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapAccounts();
        app.MapElsaApi();
        app.MapRestApi();
        app.MapCalendarFeeds();
        app.MapStudio();
        app.MapPrintedLetters();
        app.MapPrintedMinutes();
        app.MapHandoverPackages();
        app.MapJobbsparPages();
    }
}
