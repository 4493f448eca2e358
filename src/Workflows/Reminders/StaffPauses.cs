using System.Globalization;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A time in which the clocks of staff duties stand still.</summary>
/// <param name="Code"><c>SOMMAR</c> or <c>JUL</c>.</param>
/// <param name="Last">Its last local date.</param>
public sealed record StaffPause(string Code, DateOnly Last);

/// <summary>Staff pauses (DOMAIN 5.3): the summer, ISO weeks 27–31, and 23 December–6 January. Participants' gap clocks and what must go at once never pause.</summary>
public sealed class StaffPauses
{
    private const int FirstSummerWeek = 27;
    private const int LastSummerWeek = 31;

    /// <summary>True on a day on which staff duties rest.</summary>
    public bool IsPause(DateOnly date) => On(date) is not null;

    /// <summary>The pause that a date lies in, or null.</summary>
    public StaffPause? On(DateOnly date)
    {
        if (date is { Month: 12, Day: >= 23 } or { Month: 1, Day: <= 6 })
        {
            return new StaffPause("JUL", new DateOnly(date.Month == 12 ? date.Year + 1 : date.Year, 1, 6));
        }

        return ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue)) is >= FirstSummerWeek and <= LastSummerWeek
            ? new StaffPause("SOMMAR", DateOnly.FromDateTime(ISOWeek.ToDateTime(date.Year, LastSummerWeek, DayOfWeek.Sunday)))
            : null;
    }
}
