using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Until when those at a level answer. Their clocks pause with the staff's (DOMAIN 5.3), but for the causes that wait for nothing and for what concerns safety.</summary>
public sealed class AnswerTimes(WorkingDayCalendar calendar, StaffPauses pauses)
{
    /// <summary>Working days within which somebody at the steering group, or above it, says that she has the question (DOMAIN 6.2).</summary>
    public const int AcknowledgeWorkingDays = 3;

    /// <summary>The local day that lies so many working days after another.</summary>
    internal DateOnly After(Escalation escalation, DateOnly date, int days) =>
        escalation.WaitsForNoPause ? calendar.AddWorkingDays(date, days) : pauses.Within(calendar).AddDutyDays(date, days);

    /// <summary>Last local day on which a question is to be acknowledged; null where nobody is asked to, or somebody did.</summary>
    public DateOnly? AcknowledgeBy(Escalation escalation)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        return escalation is { IsOpen: true, AcknowledgedAt: null, Level: EscalationLevel.SteeringGroup or EscalationLevel.HigherUp }
            ? After(escalation, SwedishTime.DateOf(escalation.LevelSince), AcknowledgeWorkingDays)
            : null;
    }
}
