using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What a promise whose day passed unsent is owed, because every host, the database or the clock was away.</summary>
internal static class Lateness
{
    // So long after the opening a digest counts as the morning's own.
    private static readonly TimeSpan Morning = TimeSpan.FromMinutes(60);

    /// <summary>What its policy says, or to send it where its day has not passed.</summary>
    public static WhenLate Of(Promise promise, DateTimeOffset now) =>
        SwedishTime.DateOf(promise.DueAt) < SwedishTime.DateOf(now) ? promise.WhenLate : WhenLate.SendLate;

    /// <summary>The instant of the digest that a late promise comes with: null for this morning's, else the next one's.</summary>
    public static DateTimeOffset? DigestAfter(SendingHours hours, DateTimeOffset now) => DigestAfter(hours.OpensOn, now);

    /// <summary>The same for what is sent in staff pauses too.</summary>
    public static DateTimeOffset? DigestAfter(SendingWindow window, DateTimeOffset now) => DigestAfter(window.OpensOn, now);

    private static DateTimeOffset? DigestAfter(Func<DateOnly, DateTimeOffset> opensOn, DateTimeOffset now)
    {
        var today = SwedishTime.DateOf(now);
        var opened = opensOn(today);
        return now >= opened && now - opened < Morning ? null : opened > now ? opened : opensOn(today.AddDays(1));
    }
}
