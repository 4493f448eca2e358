namespace Jobbspar.Workflows.Tables;

/// <summary>What an import would do, or did.</summary>
public sealed record TableOutcome
{
    /// <summary>Rows of values in the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that are new.</summary>
    public required int Added { get; init; }

    /// <summary>Rows that change what is there.</summary>
    public required int Changed { get; init; }

    /// <summary>The first faults, by row.</summary>
    public required IReadOnlyList<TableFault> Faults { get; init; }

    /// <summary>All faults. Where there is one, nothing is saved.</summary>
    public required int FaultCount { get; init; }

    /// <summary>True where it was saved; false in a dry run, and where there are faults.</summary>
    public required bool IsSaved { get; init; }

    /// <summary>What a reading came to.</summary>
    public static TableOutcome Of<T>(TableReading<T> reading, int added, int changed, bool isSaved)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new TableOutcome
        {
            Rows = reading.RowCount,
            Added = added,
            Changed = changed,
            Faults = [.. reading.Faults.OrderBy(fault => fault.Row)],
            FaultCount = reading.FaultCount,
            IsSaved = isSaved,
        };
    }
}
