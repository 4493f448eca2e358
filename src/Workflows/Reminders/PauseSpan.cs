using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A staff pause of one year.</summary>
/// <param name="Pause">Which.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record PauseSpan(StaffPause Pause, DateOnly From, DateOnly To);
