namespace Jobbspar.Workflows.Calendar;

/// <summary>A single date that somebody has decided against the rule.</summary>
/// <param name="Date">Local date.</param>
/// <param name="IsOff">True = off; false = a working day, weekends included.</param>
/// <param name="Name">What it is called.</param>
public sealed record DecidedDay(DateOnly Date, bool IsOff, string Name);
