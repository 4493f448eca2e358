using Microsoft.Extensions.Logging.Console;

namespace Jobbspar.Host.Bench;

/// <summary>Where a measured host in this process writes its log: standard output is the report's alone.</summary>
internal static class BenchLog
{
    public static void LogOnStandardError(this IServiceCollection services) =>
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
