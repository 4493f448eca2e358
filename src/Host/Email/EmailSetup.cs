using Jobbspar.Host.Configuration;

namespace Jobbspar.Host.Email;

/// <summary>The mail server where one is configured, else files.</summary>
internal static class EmailSetup
{
    public static IServiceCollection AddEmail(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<IEmailCarrier>(settings.Smtp is { } server ? new SmtpCarrier(settings, server, SmtpCarrier.Limit) : new EmailFolder(settings));
        services.AddSingleton<EmailDispatcher>();
        services.AddHostedService<EmailLoop>();
        return services;
    }
}
