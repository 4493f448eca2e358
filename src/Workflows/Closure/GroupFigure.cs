namespace Jobbspar.Workflows.Closure;

/// <summary>Outcomes of one group.</summary>
/// <param name="Group">Code of the group.</param>
/// <param name="Counts">How many for each outcome, in the outcomes' order; null where hidden.</param>
/// <param name="Total">How many in the group are closed; null where hidden.</param>
public sealed record GroupFigure(string Group, IReadOnlyList<int?> Counts, int? Total);
