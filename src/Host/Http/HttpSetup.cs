using Jobbspar.Engine.Http;
using Jobbspar.Host.Configuration;

namespace Jobbspar.Host.Http;

/// <summary>Registers the sending of workflows' requests.</summary>
internal static class HttpSetup
{
    /// <summary>The activities that send requests; without an allowed host they could only fail.</summary>
    public static IReadOnlySet<string> ActivityTypes { get; } = new HashSet<string>(StringComparer.Ordinal) { "Elsa.SendHttpRequest", "Elsa.FlowSendHttpRequest" };

    public static IServiceCollection AddWorkflowRequests(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton(new HttpLimits { AllowedHosts = settings.HttpAllowedHosts, Timeout = settings.HttpTimeout, LargestAnswer = settings.HttpLargestAnswer })
        .AddSingleton<IHttpRequestSender, HttpRequestSender>()
        .AddSingleton<HttpRequestLoop>()
        .AddHostedService(provider => provider.GetRequiredService<HttpRequestLoop>());
}
