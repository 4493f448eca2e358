using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>Time is an argument: nothing in the product asks the wall clock, so every deadline can be tested and the demo can move time.</summary>
public sealed partial class ClockTests
{
    /// <summary>Where the clock of the machine is taken in, once, to be handed to everything else.</summary>
    private static readonly Dictionary<string, string> MayTakeTheMachinesClock = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public void Product_NeverReadsTheWallClock() =>
        Repository.Sources("src").SelectMany(source => source.Matches(WallClock())).ShouldBeEmpty();

    [Fact]
    public void Product_TakesTheMachinesClock_OnlyWhereItIsPutTogether() =>
        Repository.Sources("src").Where(source => !MayTakeTheMachinesClock.ContainsKey(source.Path))
            .SelectMany(source => source.Matches(SystemClock()))
            .ShouldBeEmpty();

    [Fact]
    public void ListOfClockTakers_NamesOnlyFilesThatDo() =>
        MayTakeTheMachinesClock.Keys.Where(path => !SystemClock().IsMatch(new SourceFile(path).Code)).ShouldBeEmpty();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\s*\.\s*(?:Now|UtcNow|Today)\b|\bStopwatch\b|\bEnvironment\s*\.\s*TickCount(?:64)?\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeProvider\s*\.\s*System\b", RegexOptions.None, 10_000)]
    private static partial Regex SystemClock();
}
