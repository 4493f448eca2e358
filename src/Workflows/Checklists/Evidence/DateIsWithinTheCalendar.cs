using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A date lies in a year whose working days can be counted; what lies outside is a slip of the finger.</summary>
internal static class DateIsWithinTheCalendar
{
    public static Refusal? Check(string field, DateOnly? date, string text, EvidenceFieldKind kind) =>
        kind is EvidenceFieldKind.Date && date is { Year: < SwedishHolidays.FirstYear or > SwedishHolidays.LastYear }
            ? new Refusal
            {
                Rule = nameof(DateIsWithinTheCalendar),
                Field = field,
                Arguments = [text, Written.Number(SwedishHolidays.FirstYear), Written.Number(SwedishHolidays.LastYear)],
            }
            : null;
}
