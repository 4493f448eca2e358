namespace Jobbspar.Workflows.Calendar;

/// <summary>What rules that are not decided yet would change, this year and the next.</summary>
public sealed record CalendarPreview
{
    /// <summary>Working days this year as it is decided now.</summary>
    public required int WorkingDaysNow { get; init; }

    /// <summary>Working days this year by the rules.</summary>
    public required int WorkingDaysThen { get; init; }

    /// <summary>Of the working days, those on which staff duties run now.</summary>
    public required int DutyDaysNow { get; init; }

    /// <summary>And by the rules.</summary>
    public required int DutyDaysThen { get; init; }

    /// <summary>Working days that would be off, in order.</summary>
    public required IReadOnlyList<Holiday> Off { get; init; }

    /// <summary>Days off that would be working days, in order.</summary>
    public required IReadOnlyList<Holiday> On { get; init; }
}
