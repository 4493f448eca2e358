namespace Jobbspar.Engine.Running;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now.ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves the clock.</summary>
    public void MoveTo(DateTimeOffset instant) => now = instant.ToUniversalTime();
}
