using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Reckons what a transition still lacks to be secured (säkerställd): no gap, everything confirmed, handed over and told (GENO-04).</summary>
public static class TransitionSecurity
{
    /// <summary>Most working days of changeover (ställtid) between two steps that is not yet a gap.</summary>
    public const int LongestChangeover = 2;

    /// <summary>Whole working days without cover between the last day of one step and the first of the next; null while the start is unknown, 0 where they meet or overlap.</summary>
    public static int? GapOf(DateOnly endsOn, DateOnly? startsOn, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (startsOn is not { } start)
        {
            return null;
        }

        var first = endsOn.AddDays(1);
        var last = start.AddDays(-1);
        return last < first ? 0 : calendar.WorkingDaysBetween(first, last);
    }

    /// <summary>What is missing, in the order in which it is usually done; empty when the transition is secured.</summary>
    public static IReadOnlyList<TransitionLack> Lacks(Transition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return
        [
            .. When(transition.NextConfirmedOn is null, TransitionLack.Confirmation),
            .. When(transition.ToStartsOn is null, TransitionLack.Start),
            .. When(transition.GapWorkingDays > LongestChangeover, TransitionLack.NoGap),
            .. When(transition.HandoverDoneOn is null, TransitionLack.Handover),
            .. When(!transition.ParticipantKnows, TransitionLack.ParticipantInformed),
            .. When(transition.Target is TransitionTarget.Employment && !transition.EmployerKnows, TransitionLack.EmployerInformed),
        ];
    }

    /// <summary>Secured or not, by the facts.</summary>
    public static TransitionStatus StatusOf(Transition transition) => Lacks(transition).Count == 0 ? TransitionStatus.Secured : TransitionStatus.NotSecured;

    private static TransitionLack[] When(bool isMissing, TransitionLack lack) => isMissing ? [lack] : [];
}
