using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// Until when those at a level answer. Their clocks pause with the staff's (DOMAIN 5.3), but for the causes that wait for nothing and for what concerns safety. Days are those of whoever is to answer:
/// coordinators, managers and those above the steering group are the leading organisation's; a steering group has members of several, and counts by the service's calendar.
/// </summary>
public sealed class AnswerTimes(OrganisationCalendars calendars, StaffPauses pauses)
{
    /// <summary>Working days within which somebody at the steering group, or above it, says that she has the question (DOMAIN 6.2).</summary>
    public const int AcknowledgeWorkingDays = 3;

    /// <summary>The calendar of those at a level.</summary>
    internal WorkingDayCalendar CalendarOf(EscalationLevel level, Guid leadOrganisationId) => level is EscalationLevel.SteeringGroup ? calendars.Shared : calendars.Of(leadOrganisationId);

    /// <summary>The local day that lies so many working days after another.</summary>
    internal DateOnly After(Escalation escalation, Guid leadOrganisationId, DateOnly date, int days)
    {
        var calendar = CalendarOf(escalation.Level, leadOrganisationId);
        return escalation.WaitsForNoPause ? calendar.AddWorkingDays(date, days) : pauses.Within(calendar).AddDutyDays(date, days);
    }

    /// <summary>How many of them lie between two days.</summary>
    internal int Between(Escalation escalation, Guid leadOrganisationId, DateOnly from, DateOnly to)
    {
        var calendar = CalendarOf(escalation.Level, leadOrganisationId);
        return escalation.WaitsForNoPause ? calendar.WorkingDaysLate(from, to) : pauses.Within(calendar).DutyDays(from, to);
    }

    /// <summary>Last local day on which a question is to be acknowledged; null where nobody is asked to, or somebody did.</summary>
    public DateOnly? AcknowledgeBy(Escalation escalation, Guid leadOrganisationId)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        return escalation is { IsOpen: true, AcknowledgedAt: null, Level: EscalationLevel.SteeringGroup or EscalationLevel.HigherUp }
            ? After(escalation, leadOrganisationId, SwedishTime.DateOf(escalation.LevelSince), AcknowledgeWorkingDays)
            : null;
    }
}
