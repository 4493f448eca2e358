using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>Why there is a hole in a chain, as far as its neighbours tell. A person's word goes before it.</summary>
internal static class GuessedCause
{
    private static readonly StaffCalendar Summer = new(new WorkingDayCalendar(), StaffPauseRules.Usual with { Christmas = false });

    public static GapCause Of(ParticipantFacts participant, DateOnly from, DateOnly to)
    {
        var steps = participant.Steps.Where(step => step.Chain.Occupying).ToList();
        if (steps.Exists(step => step.Chain.Status is ParticipantInterventionStatus.Interrupted && step.Chain.ActualEnd < from && step.Chain.PlannedEnd >= from))
        {
            return GapCause.BrokenOff;
        }

        if (steps.Exists(step => Touches(step.Chain, from, to) && step.Chain.Status is ParticipantInterventionStatus.Applied or ParticipantInterventionStatus.Planned))
        {
            return GapCause.DecisionMissing;
        }

        if (steps.Exists(step => step.Chain.ActualStart > from && step.Chain.PlannedStart <= to && step.Chain.ActualStart > step.Chain.PlannedStart))
        {
            return GapCause.StartMoved;
        }

        return Summer.IsPause(from) && Summer.IsPause(to) ? GapCause.Summer
            : !steps.Exists(step => step.IsInPlan && step.Chain.Starts >= from) ? GapCause.PlaceMissing
            : GapCause.Unknown;
    }

    private static bool Touches(ChainStep step, DateOnly from, DateOnly to) => step.PlannedStart <= to && step.PlannedEnd >= from;
}
