using System.Globalization;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A time in which the clocks of staff duties stand still.</summary>
/// <param name="Code"><c>SOMMAR</c> or <c>JUL</c>.</param>
public sealed record StaffPause(string Code);

/// <summary>
/// Staff pauses as the service's own calendar has them (DOMAIN 5.3): where nothing else is decided the summer, ISO weeks 27–31, and 23 December–6 January. Participants' gap clocks
/// and what must go at once never pause. Follows what is decided by <see cref="CalendarWatch"/>.
/// </summary>
public sealed class StaffPauses
{
    private volatile StaffPauseRules rules = StaffPauseRules.Usual;

    /// <summary>True on a day on which staff duties rest.</summary>
    public bool IsPause(DateOnly date) => On(date) is not null;

    /// <summary>The pause that a date lies in, or null.</summary>
    public StaffPause? On(DateOnly date)
    {
        var decided = rules;
        if (decided.Christmas && date is { Month: 12, Day: >= 23 } or { Month: 1, Day: <= 6 })
        {
            return decided.Christmas ? new StaffPause("JUL") : null;
        }

        var week = ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));
        return week >= decided.SummerFirstWeek && week <= decided.SummerLastWeek ? new StaffPause("SOMMAR") : null;
    }

    /// <summary>Lets these rules hold from now on, on this host.</summary>
    internal void Follow(StaffPauseRules decided) => rules = decided;
}
