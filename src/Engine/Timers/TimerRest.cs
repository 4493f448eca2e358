namespace Jobbspar.Engine.Timers;

/// <summary>How long a timer that could not fire rests: 5 seconds, doubled at each failure, at most an hour. So it neither blocks others nor is given up.</summary>
public static class TimerRest
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The rest after a failure.</summary>
    /// <param name="earlier">How often it failed before.</param>
    public static TimeSpan After(int earlier) => earlier >= 10 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Max(0, earlier)));
}
