namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>A gap that a chain shows by itself: <see cref="GapKind.UncoveredTime"/> or <see cref="GapKind.UndecidedNextStep"/>.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="From">First working day.</param>
/// <param name="To">Last working day.</param>
/// <param name="WorkingDays">Uncovered working days; for an undecided next step the working days left to decide it.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Forecast">True where it is not all in the past: something can still be done.</param>
public readonly record struct ChainGap(GapKind Kind, DateOnly From, DateOnly To, int WorkingDays, GapSeverity Severity, bool Forecast);
