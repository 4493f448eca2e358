using Jobbspar.Host.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Jobbspar.Host.Operations;

/// <summary>Figures for health checks, and metrics by OpenTelemetry where a collector is configured.</summary>
internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<OperationsWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<OperationsWatch>());
        if (settings.Metrics is { } collector)
        {
            services.AddSingleton(provider =>
            {
                var watch = provider.GetRequiredService<OperationsWatch>();
                return Sdk.CreateMeterProviderBuilder()
                    .AddMeter(OperationsWatch.MeterName, "MassTransit", "Npgsql", "System.Runtime")
                    .AddView(instrument => watch.IsAnothers(instrument) ? MetricStreamConfiguration.Drop : null)
                    .AddOtlpExporter(exporter => exporter.Endpoint = collector)
                    .Build();
            });
            services.AddHostedService<MetricsExport>();
        }

        return services;
    }

    /// <summary>Builds the exporter when the host starts; nobody else asks for it.</summary>
    private sealed class MetricsExport(MeterProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            provider.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }
}
