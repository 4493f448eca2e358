using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>Time is an argument: nothing in the product asks the wall clock, so every deadline can be tested and the demo can move time.</summary>
public sealed partial class ClockTests
{
    /// <summary>The demo's clock is the machine's, moved: its folder is where the two meet.</summary>
    [Fact]
    public void Product_NeverReadsTheWallClock() =>
        Repository.Sources("src").Where(source => !source.Path.StartsWith("src/Host/Demo/", StringComparison.Ordinal))
            .SelectMany(source => source.Matches(WallClock()))
            .ShouldBeEmpty();

    /// <summary>The Host puts the clock in, gives the frameworks their own, and times its pauses; it never asks what time it is.</summary>
    [Fact]
    public void MachinesClock_IsHandedOnByTheHostAlone() =>
        Repository.Sources("src").Where(source => !source.Path.StartsWith("src/Host/", StringComparison.Ordinal))
            .SelectMany(source => source.Matches(SystemClock()))
            .ShouldBeEmpty();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\s*\.\s*(?:Now|UtcNow|Today)\b|\bStopwatch\b|\bEnvironment\s*\.\s*TickCount(?:64)?\b|\bTimeProvider\s*\.\s*System\s*\.\s*Get(?:UtcNow|LocalNow|Timestamp)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeProvider\s*\.\s*System\b", RegexOptions.None, 10_000)]
    private static partial Regex SystemClock();
}
