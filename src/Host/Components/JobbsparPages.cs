using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jobbspar.Host.RestApi;
using Jobbspar.Host.Components.Elements;
using Jobbspar.Host.Components.Employers;
using Jobbspar.Host.Components.Forms;
using Jobbspar.Host.Components.Interventions;
using Jobbspar.Host.Components.Participants;
using Jobbspar.Host.Components.Search;
using Jobbspar.Host.Components.Layout;
using Jobbspar.Host.Components.Notifications;
using Jobbspar.Host.Components.Tasks;
using Jobbspar.Host.Texts;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using Radzen;

namespace Jobbspar.Host.Components;

/// <summary>Puts the pages into a host.</summary>
public static class JobbsparPages
{
    private const int LargestMessage = 256 * 1024;

    /// <summary>Registers what the pages need beside the commands and queries they call.</summary>
    public static IServiceCollection AddJobbsparPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<PageTexts>();
        services.AddSingleton<Days>();
        services.AddSingleton<Sheet>();
        services.AddSingleton<Due>();
        services.AddScoped<UnreadCount>();
        services.AddScoped<KeptTyping>();
        services.AddScoped<SearchedFor>();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            CultureInfo[] cultures = [.. LanguageEndpoint.Cultures.Select(CultureInfo.GetCultureInfo)];
            localization.DefaultRequestCulture = new RequestCulture(cultures[0]);
            localization.SupportedCultures = cultures;
            localization.SupportedUICultures = cultures;

            // Swedish unless somebody chose otherwise: many browsers in Sweden ask for English by accident of installation.
            localization.RequestCultureProviders = [new LanguageOfPrograms(), new CookieRequestCultureProvider()];
        });
        return services;
    }

    /// <summary>Maps the pages and their files. The request pipeline has localization, authentication, authorization and antiforgery before it.</summary>
    public static void MapJobbsparPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapLanguage();
        endpoints.MapInterventionFiles();
        endpoints.MapParticipantFiles();
        endpoints.MapEmployerFiles();

        // The host's own policy says "none"; the framework would add a second one.
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
