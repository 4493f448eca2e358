using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Calendar.Rules;

/// <summary>A single day has a name of at most 80 characters.</summary>
internal static class CalendarDayIsNamed
{
    public static Refusal? Check(string? name) => name?.Trim().Length is > 0 and <= 80 ? null : new Refusal { Rule = nameof(CalendarDayIsNamed), Field = "namn" };
}
