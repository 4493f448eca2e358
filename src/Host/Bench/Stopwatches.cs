namespace Jobbspar.Host.Bench;

/// <summary>Times work.</summary>
internal static class Stopwatches
{
    /// <summary>How long some work takes.</summary>
    public static async Task<double> SecondsAsync(this TimeProvider clock, Func<Task> work)
    {
        var started = clock.GetTimestamp();
        await work();
        return clock.GetElapsedTime(started).TotalSeconds;
    }
}
