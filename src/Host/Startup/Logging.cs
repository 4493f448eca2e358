using Microsoft.Extensions.Logging.Console;

namespace Jobbspar.Host.Startup;

/// <summary>One line per event on the console, in UTC; what only developers read is left out.</summary>
internal static class Logging
{
    public static void ToOneLineEach(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Jobbspar", LogLevel.Information);

        // A start that fails is told in one line by whoever started it; the host would print its whole trace besides.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // A database or broker that is away is told in one line by the loop or page that met it; these would add a trace for every attempt.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        logging.AddFilter("Quartz.Impl.AdoJobStore", LogLevel.Critical);
        logging.AddFilter("MassTransit", LogLevel.Error);
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);

        // The keys are kept in our own database, as protected as everything else there; the framework warns of that at every new key.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
