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
    public static DateTimeOffset? DigestAfter(SendingHours hours, DateTimeOffset now)
    {
        var opened = hours.OpensOn(SwedishTime.DateOf(now));
        return now >= opened && now - opened < Morning ? null : hours.NextOpening(now);
    }
}
