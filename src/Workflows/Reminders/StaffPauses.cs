using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// The staff pauses of the service's own calendar as this host knows them: those that <see cref="CalendarWatch"/> read last. Participants' gap clocks
/// and what must go at once never pause.
/// </summary>
public sealed class StaffPauses
{
    // A pause of all weeks has no end.
    private const int Longest = 400;

    private volatile StaffPauseRules rules = StaffPauseRules.Usual;

    /// <summary>True on a day on which staff duties rest.</summary>
    public bool IsPause(DateOnly date) => On(date) is not null;

    /// <summary>The pause that a date lies in, or null.</summary>
    public StaffPause? On(DateOnly date) => rules.On(date);

    /// <summary>The pause that a date lies in with its first and last day, or null.</summary>
    public PauseSpan? SpanOn(DateOnly date)
    {
        var held = rules;
        if (held.On(date) is not { } pause)
        {
            return null;
        }

        var (from, to) = (date, date);
        while (date.DayNumber - from.DayNumber < Longest && held.On(from.AddDays(-1)) == pause)
        {
            from = from.AddDays(-1);
        }

        while (to.DayNumber - date.DayNumber < Longest && held.On(to.AddDays(1)) == pause)
        {
            to = to.AddDays(1);
        }

        return new(pause, from, to);
    }

    /// <summary>Working days of a calendar on which staff duties run.</summary>
    public StaffCalendar Within(WorkingDayCalendar calendar) => new(calendar, rules);

    /// <summary>Lets these rules hold from now on, on this host.</summary>
    internal void Follow(StaffPauseRules decided) => rules = decided;
}
