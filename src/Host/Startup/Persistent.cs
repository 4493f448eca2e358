namespace Jobbspar.Host.Startup;

/// <summary>Keeps a background loop alive through faults, such as a database or a broker that is away for a while.</summary>
internal static class Persistent
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Repeats work until the host stops. A fault is logged once in one line, then again only when it changes; the pause grows to ten seconds.</summary>
    public static async Task LoopAsync(string name, Func<CancellationToken, Task> work, Func<CancellationToken, Task> pause, ILogger log, CancellationToken stopping)
    {
        string? known = null;
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
                if (known is not null)
                {
                    log.LogInformation("{Work} goes on.", name);
                    (known, failures) = (null, 0);
                }

                await pause(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var reason = $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
                if (!string.Equals(reason, known, StringComparison.Ordinal))
                {
                    log.LogWarning("{Work} is interrupted and will be tried again. {Reason}", name, reason);
                    known = reason;
                }

                failures++;
                await RestAsync(failures, stopping);
            }
        }
    }

    private static async Task RestAsync(int failures, CancellationToken stopping)
    {
        var pause = TimeSpan.FromMilliseconds(250 * Math.Pow(2, Math.Min(failures, 8)));
        try
        {
            await Task.Delay(pause < LongestPause ? pause : LongestPause, stopping);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
