namespace Jobbspar.Workflows.Calendar;

/// <summary>A single date that an administrator has made a day off, or a working day, against the rule.</summary>
public sealed class CalendarDay
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Organisation; <see cref="CalendarRules.Everybody"/> for the service's own calendar.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Local date; one row each.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True = off; false = a working day although a rule says otherwise.</summary>
    public required bool IsOff { get; set; }

    /// <summary>What it is called, at most 80 characters.</summary>
    public required string Name { get; set; }
}
