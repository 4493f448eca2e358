using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Calendar.Rules;

/// <summary>A single day belongs to this year or a later one: the page shows no earlier ones, and what was counted by them stands.</summary>
internal static class CalendarDayIsNotOfAPastYear
{
    public static Refusal? Check(DateOnly day, DateOnly today) => day.Year >= today.Year ? null : new Refusal { Rule = nameof(CalendarDayIsNotOfAPastYear), Field = "dag" };
}
