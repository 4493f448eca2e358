namespace Jobbspar.Host.Bench;

/// <summary>The system's clock, moved so that it begins at a given instant: reminders leave only on working days, measurements on any.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private readonly Lock turn = new();
    private TimeSpan offset;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (turn)
        {
            return System.GetUtcNow() + offset;
        }
    }

    /// <summary>Lets it be that instant now.</summary>
    public void Set(DateTimeOffset instant)
    {
        lock (turn)
        {
            offset = instant - System.GetUtcNow();
        }
    }
}
