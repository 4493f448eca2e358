using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Calendar;

/// <summary>
/// What <c>jobbspar calendar FROM TO</c> prints: the working days between two dates, both included, and the named days off among them.
/// Named are all public holidays, midsommarafton, julafton and nyårsafton, also those that fall on a weekend; and the optional days that the calendar gives off.
/// </summary>
public sealed record CalendarReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Working days in the range.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Named days off in date order.</summary>
    public required IReadOnlyList<CalendarReportDay> Holidays { get; init; }

    /// <summary>Counts between two dates as a user typed them, <c>yyyy-MM-dd</c>.</summary>
    /// <returns>The report, or <c>DateIsWrittenYearMonthDay</c>, <c>DateIsWithinTheCalendar</c>, <c>RangeRunsForwards</c>; fields <c>FROM</c> and <c>TO</c>.</returns>
    public static Decision<CalendarReport> Make(WorkingDayCalendar calendar, string from, string to)
    {
        var refusals = new List<Refusal>();
        var first = Read("FROM", from, refusals);
        var last = Read("TO", to, refusals);
        if (refusals.Count == 0 && last < first)
        {
            refusals.Add(new Refusal { Rule = "RangeRunsForwards", Field = "TO", Arguments = [from, to] });
        }

        return refusals.Count > 0 ? Decision<CalendarReport>.Refuse(refusals) : Decision<CalendarReport>.Accept(Count(calendar, first, last));
    }

    /// <summary>One line of JSON: <c>{"workingDays":n,"holidays":[{"date":"…","name":"…"}]}</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static CalendarReport Count(WorkingDayCalendar calendar, DateOnly from, DateOnly to) => new()
    {
        WorkingDays = calendar.WorkingDaysBetween(from, to),
        Holidays = [.. calendar.HolidaysBetween(from, to).Select(holiday => new CalendarReportDay(holiday.Date, holiday.Name))],
    };

    private static DateOnly Read(string field, string text, List<Refusal> refusals)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            refusals.Add(new Refusal { Rule = "DateIsWrittenYearMonthDay", Field = field, Arguments = [text] });
        }
        else if (date.Year is < SwedishHolidays.FirstYear or > SwedishHolidays.LastYear)
        {
            refusals.Add(new Refusal
            {
                Rule = "DateIsWithinTheCalendar",
                Field = field,
                Arguments = [text, SwedishHolidays.FirstYear.ToString(CultureInfo.InvariantCulture), SwedishHolidays.LastYear.ToString(CultureInfo.InvariantCulture)],
            });
        }

        return date;
    }
}
