namespace Jobbspar.Workflows.Closure;

/// <summary>How many participants had an outcome.</summary>
/// <param name="Outcome">Code of the outcome.</param>
/// <param name="Count">How many.</param>
public sealed record OutcomeFigure(string Outcome, int Count);
