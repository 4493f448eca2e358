using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables;

/// <summary>One fault of a table.</summary>
/// <param name="Row">Row as a spreadsheet numbers it, from 1: the row of column names.</param>
/// <param name="Refusal">What is wrong; its field is the column.</param>
public sealed record TableFault(int Row, Refusal Refusal);
