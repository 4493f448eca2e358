namespace Jobbspar.Workflows.Calendar;

/// <summary>A named day off in a calendar report.</summary>
/// <param name="Date">Local date.</param>
/// <param name="Name">Swedish name.</param>
public sealed record CalendarReportDay(DateOnly Date, string Name);
