namespace Jobbspar.Workflows.Tracks;

/// <summary>How long a track is planned to last. Twelve weeks to two years is what is usual (DOMAIN 4.1); anything else is warned of, never refused.</summary>
public static class TrackLength
{
    /// <summary>Weeks below which a plan is unusually short.</summary>
    public const int Shortest = 12;

    /// <summary>Weeks above which it is unusually long.</summary>
    public const int Longest = 104;

    /// <summary>Whole weeks of a plan, the last day counted in; null where it is incomplete or backwards, which is refused elsewhere.</summary>
    public static int? Weeks(DateOnly? start, DateOnly? end) => start is { } first && end is { } last && last >= first ? (last.DayNumber - first.DayNumber + 1) / 7 : null;

    /// <summary>The weeks, where they are unusual; null where there is nothing to warn of.</summary>
    public static int? Unusual(DateOnly? start, DateOnly? end) => Weeks(start, end) is { } weeks and (< Shortest or > Longest) ? weeks : null;
}
