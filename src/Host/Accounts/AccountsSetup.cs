using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jobbspar.Host.Accounts;

/// <summary>Accounts, cookie and the rule that everything needs a signed-in user unless it says otherwise.</summary>
internal static class AccountsSetup
{
    public const string SignInPath = "/logga-in";
    public const string SignOutPath = "/logga-ut";
    public const string NewPasswordPath = "/byt-losenord";
    public const string SessionPath = "/session";
    public const string SessionCookie = "jobbspar.session";

    /// <summary>How long a session lives without use (GDPR-08).</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromMinutes(30);

    /// <summary>How long a closed account may go on at most.</summary>
    public static readonly TimeSpan SessionCheck = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddAccounts(this IServiceCollection services, TimeProvider clock)
    {
        services.AddIdentityCore<UserAccount>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;

                // Length is what protects; rules about kinds of characters make people write passwords down.
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.SignIn.RequireConfirmedAccount = true;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<JobbsparDbContext>()
            .AddClaimsPrincipalFactory<AccountPrincipalFactory>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSingleton<DemoAccountsStayInDemo>();
        services.AddSingleton<IUserConfirmation<UserAccount>>(provider => provider.GetRequiredService<DemoAccountsStayInDemo>());

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, displayName: null, _ => { });
        services.AddSingleton<KeyAttempts>();
        services.ConfigureApplicationCookie(options => Configure(options, clock));

        // Sessions follow the real clock also where the domain's clock has been moved; the same one on all hosts.
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = SessionCheck;
            options.TimeProvider = clock;
        });
        foreach (var scheme in (string[])[IdentityConstants.ExternalScheme, IdentityConstants.TwoFactorRememberMeScheme, IdentityConstants.TwoFactorUserIdScheme])
        {
            services.Configure<CookieAuthenticationOptions>(scheme, options => options.TimeProvider = clock);
        }

        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<UserAccounts>();
        services.AddSingleton<AccountAddresses>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "jobbspar.formular";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });

        services.AddDataProtection().SetApplicationName("jobbspar");
        services.AddSingleton<DatabaseKeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<DatabaseKeyRing>()));
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options, TimeProvider clock)
    {
        options.LoginPath = SignInPath;
        options.LogoutPath = SignOutPath;
        options.AccessDeniedPath = "/";
        options.ForwardDefaultSelector = context => ApiKeyHandler.Concerns(context.Request) ? ApiKeyHandler.SchemeName : null;
        options.ReturnUrlParameter = "till";
        options.ExpireTimeSpan = SessionLength;
        options.SlidingExpiration = true;
        options.TimeProvider = clock;
        options.Cookie.Name = SessionCookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // Strict would show the sign-in page to everybody who follows a reminder's link from a webmail. Lax keeps the cookie
        // out of posts, frames and sockets of other sites, and every form carries an antiforgery token besides.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Events.OnRedirectToLogin = context => ApiRefusals.AnswerOrRedirectAsync(context, StatusCodes.Status401Unauthorized, "Api.SignIn");
        options.Events.OnRedirectToAccessDenied = context => ApiRefusals.AnswerOrRedirectAsync(context, StatusCodes.Status403Forbidden, "Api.Denied");
        var checkStamp = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = async context =>
        {
            if (context.HttpContext.RequestServices.GetRequiredService<DemoAccountsStayInDemo>().Refuses(context))
            {
                context.RejectPrincipal();
                return;
            }

            try
            {
                await checkStamp(context);
            }
            catch (Exception fault) when (DatabaseFault.IsPassing(fault))
            {
                // While the database is away the page says so itself; signing everybody out would lose what they typed.
            }
        };
    }
}
