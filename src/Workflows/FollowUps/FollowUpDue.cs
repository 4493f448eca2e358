using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// When a participant or an employer is to be followed up next (GENO-02, GENO-03): ten working days after the start, then on the day that was
/// agreed or twenty working days after the latest, and ten working days before each transition.
/// </summary>
public static class FollowUpDue
{
    private const int First = 10;
    private const int BeforeTransition = 10;
    private const int FreshBeforeTransition = 15;

    /// <summary>Working days between two follow-ups where nothing else was agreed.</summary>
    public const int Interval = 20;

    /// <summary>The local date.</summary>
    /// <param name="startsOn">First day of what is followed up.</param>
    /// <param name="latest">The latest follow-up, if any.</param>
    /// <param name="transitionEnds">Last days of the steps that the participant leaves; empty for an employer.</param>
    /// <param name="calendar">Counts working days.</param>
    public static DateOnly NextOn(DateOnly startsOn, FollowUp? latest, IEnumerable<DateOnly> transitionEnds, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(transitionEnds);
        var regular = latest is null ? calendar.AddWorkingDays(startsOn, First) : latest.NextOn ?? calendar.AddWorkingDays(latest.HeldOn, Interval);
        foreach (var endsOn in transitionEnds)
        {
            if (latest is not null && latest.HeldOn >= calendar.AddWorkingDays(endsOn, -FreshBeforeTransition))
            {
                continue;
            }

            var before = calendar.AddWorkingDays(endsOn, -BeforeTransition);
            regular = before < regular ? before : regular;
        }

        return regular;
    }
}
