using Jobbspar.Workflows.Closure;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>Two women of whom one dropped out: whoever knows the other knows her.</summary>
public sealed class SmallCellsTests
{
    [Fact]
    public void Hide_LargeCountsAndZeros_AreShown() =>
        SmallCells.Hide([[6, 0, 5, 11], [5, 0, 7, 12]]).ShouldBe([[6, 0, 5, 11], [5, 0, 7, 12]]);

    [Fact]
    public void Hide_OneSmallCount_HidesASecondInItsRowAndColumn_SoThatNoSumGivesItAway()
    {
        var shown = SmallCells.Hide([[6, 3, 9, 18], [7, 8, 10, 25]]);

        shown[0][1].ShouldBeNull();
        foreach (var row in shown)
        {
            row.Count(count => count is null).ShouldNotBe(1);
        }

        for (var column = 0; column < 4; column++)
        {
            var at = column;
            shown.Count(row => row[at] is null).ShouldNotBe(1);
        }
    }

    /// <summary>No seed may leave a count from 1 to 4 in sight, nor a hidden one alone in a line whose sum is known.</summary>
    [Fact]
    public void Hide_AnyTable_LeavesNothingToReckon()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 300; round++)
        {
            int[][] counts =
            [
                .. Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
                {
                    int[] cells = [.. Enumerable.Range(0, 6).Select(_ => random.Next(0, 9))];
                    return (int[])[.. cells, cells.Sum()];
                }),
            ];

            var shown = SmallCells.Hide(counts);

            shown.SelectMany(row => row).ShouldAllBe(count => count == null || count == 0 || count >= SmallCells.Smallest);
            shown.ShouldAllBe(row => row.Count(count => count == null) != 1);
            if (shown.Count > 1)
            {
                Enumerable.Range(0, 7).ShouldAllBe(column => shown.Count(row => row[column] == null) != 1);
            }
        }
    }
}
