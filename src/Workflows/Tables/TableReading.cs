using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables;

/// <summary>What was read of a table.</summary>
/// <typeparam name="T">What a row became.</typeparam>
public sealed class TableReading<T>
{
    private readonly List<TableFault> faults = [];
    private readonly List<(int Row, T Value)> rows = [];

    /// <summary>Rows of values, empty ones not counted.</summary>
    public int RowCount { get; internal set; }

    /// <summary>The rows without faults, with their numbers.</summary>
    public IReadOnlyList<(int Row, T Value)> Rows => rows;

    /// <summary>The first faults, at most <see cref="TableFile.MostFaults"/>.</summary>
    public IReadOnlyList<TableFault> Faults => faults;

    /// <summary>All faults.</summary>
    public int FaultCount { get; private set; }

    /// <summary>Tells a fault of a row, also one that only shows beside other rows or the database.</summary>
    public void Add(int row, Refusal refusal)
    {
        FaultCount++;
        if (faults.Count < TableFile.MostFaults)
        {
            faults.Add(new TableFault(row, refusal));
        }
    }

    internal void Add(int row, T value) => rows.Add((row, value));
}
