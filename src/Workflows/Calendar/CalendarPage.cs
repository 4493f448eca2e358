namespace Jobbspar.Workflows.Calendar;

/// <summary>The calendar of everybody, or of one organisation, as an administrator sees it.</summary>
public sealed record CalendarPage
{
    /// <summary>Organisation; <see cref="CalendarRules.Everybody"/> for the service's own.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>What is decided; the usual where nothing is.</summary>
    public required CalendarRules Rules { get; init; }

    /// <summary>False where an organisation follows everybody's rules.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Single days from this year on, in order.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    /// <summary>Organisations that may have a calendar of their own, by name.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> Organisations { get; init; }

    /// <summary>Days off this year and the next, by what is decided.</summary>
    public required IReadOnlyList<Holiday> Holidays { get; init; }

    /// <summary>Working days this year.</summary>
    public required int WorkingDaysThisYear { get; init; }
}
