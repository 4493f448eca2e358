namespace Jobbspar.Workflows.Closure;

/// <summary>
/// Hides what could point at a person in a table of counts (DOMAIN 2.2, 3.5): every count from 1 to 4, and as many more as are needed so
/// that no hidden count can be reckoned from the sums beside it.
/// </summary>
public static class SmallCells
{
    /// <summary>Smallest count that is shown, and smallest group that is told of.</summary>
    public const int Smallest = 5;

    /// <summary>The table with hidden counts as null.</summary>
    /// <param name="counts">Rows of counts, all of one length; the last of each row is its sum. The sums of the columns are known elsewhere.</param>
    public static IReadOnlyList<IReadOnlyList<int?>> Hide(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int?[][] shown = [.. counts.Select(row => row.Select(count => count is > 0 and < Smallest ? null : (int?)count).ToArray())];
        while (HideOneMore(shown))
        {
            // Hiding one more count may leave another alone in its column or row.
        }

        return shown;
    }

    private static bool HideOneMore(int?[][] shown)
    {
        for (var row = 0; row < shown.Length; row++)
        {
            var cells = Enumerable.Range(0, shown[row].Length).Select(column => (row, column));
            if (HideBesideALoneOne(shown, cells))
            {
                return true;
            }
        }

        for (var column = 0; shown.Length > 0 && column < shown[0].Length; column++)
        {
            var at = column;
            if (HideBesideALoneOne(shown, Enumerable.Range(0, shown.Length).Select(row => (row, at))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single hidden count in a line is its sum minus the others: then the smallest of the others is hidden too.</summary>
    private static bool HideBesideALoneOne(int?[][] shown, IEnumerable<(int Row, int Column)> line)
    {
        (int Row, int Column)[] cells = [.. line];
        if (cells.Count(cell => shown[cell.Row][cell.Column] is null) != 1 || cells.Length < 2)
        {
            return false;
        }

        var (row, column) = cells.Where(cell => shown[cell.Row][cell.Column] is not null).MinBy(cell => shown[cell.Row][cell.Column]);
        shown[row][column] = null;
        return true;
    }
}
