namespace Jobbspar.Host.Bench;

/// <summary>One line of a measurement.</summary>
internal sealed record Figure
{
    /// <summary>Stable name for programs, e.g. <c>cyclesPerSecond</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What was measured, in a few words.</summary>
    public required string Meaning { get; init; }

    public required Rounds Rounds { get; init; }

    /// <summary>What it should be; null where it is a yardstick or only explains another figure.</summary>
    public Target? Target { get; init; }

    public bool? Reached => Target?.IsReachedBy(Rounds.Median);
}
