using System.Diagnostics;

namespace Jobbspar.Testing;

/// <summary>Waits for something to become true; a test never sleeps for a fixed time.</summary>
public static class Eventually
{
    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <exception cref="TimeoutException">It did not happen within the deadline: two minutes unless told otherwise, since a busy machine is slow and waiting costs nothing where it happens.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? deadline = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var limit = deadline ?? TimeSpan.FromMinutes(2);
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > limit)
            {
                throw new TimeoutException($"Within {limit.TotalSeconds:0.#} seconds it never happened that {what}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }

    /// <summary>The same for a condition that is known at once.</summary>
    /// <exception cref="TimeoutException">It did not happen within the deadline.</exception>
    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? deadline = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, deadline);

    /// <summary>Asks again and again, for as long as told, and expects yes every time.</summary>
    /// <exception cref="TimeoutException">The answer was no.</exception>
    public static async Task StaysTrueAsync(Func<Task<bool>> condition, string what, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var watch = Stopwatch.StartNew();
        do
        {
            if (!await condition())
            {
                throw new TimeoutException($"After {watch.Elapsed.TotalSeconds:0.#} seconds it was no longer so that {what}.");
            }

            await Task.Delay(duration < TimeSpan.FromSeconds(1) ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
        }
        while (watch.Elapsed < duration);
    }
}
