namespace Jobbspar.Host.Clock;

/// <summary>
/// What all hosts call now (ADR 61): what the database server's clock showed when it was last read, and the time that has passed since by this machine's
/// counter. How the machine's own clock is set, or that it is set anew, changes nothing. Until it is read for the first time, and where the database is a file, it is the machine's.
/// </summary>
/// <param name="machine">The machine's clock and counter.</param>
internal sealed class DatabaseClock(TimeProvider machine) : TimeProvider
{
    private volatile Reading? reading;

    /// <summary>How far the machine's own clock is ahead; negative where it is behind, zero where nobody has asked the database.</summary>
    public TimeSpan MachineAhead => reading is null ? TimeSpan.Zero : machine.GetUtcNow() - GetUtcNow();

    /// <inheritdoc />
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => reading is { } read ? read.At + machine.GetElapsedTime(read.Timestamp) : machine.GetUtcNow();

    /// <inheritdoc />
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Goes on from a reading.</summary>
    /// <param name="shown">What the database's clock showed at some moment in between.</param>
    /// <param name="asked">This machine's counter before.</param>
    /// <param name="answered">And after.</param>
    public void Follow(DateTimeOffset shown, long asked, long answered) => reading = new(shown.ToUniversalTime() + (machine.GetElapsedTime(asked, answered) / 2), answered);

    private sealed record Reading(DateTimeOffset At, long Timestamp);
}
