namespace Jobbspar.Workflows.Persistence;

/// <summary>An instant as SQLite holds it: microseconds since 1970-01-01 UTC, the precision that PostgreSQL keeps too.</summary>
internal static class Instant
{
    public static long ToMicroseconds(DateTimeOffset value) => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long stored) => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);
}
