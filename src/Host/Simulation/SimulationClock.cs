namespace Jobbspar.Host.Simulation;

/// <summary>The domain's clock while a simulation runs: it stands still between the steps that move it, and never goes back.</summary>
internal sealed class SimulationClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves it to an instant; one that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, Math.Max(Interlocked.Read(ref ticks), instant.UtcTicks));

    /// <summary>Lets a second pass, so that what follows happens later.</summary>
    public void Tick() => Interlocked.Add(ref ticks, TimeSpan.TicksPerSecond);
}
