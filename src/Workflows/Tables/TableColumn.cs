namespace Jobbspar.Workflows.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name in the first row, in Swedish; upper and lower case are the same.</param>
/// <param name="IsRequired">True where the table must have it. Whether a row must have a value in it is told by whoever reads the row.</param>
public sealed record TableColumn(string Name, bool IsRequired = true);
