using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention lies within the planned time of its track. A notice: it never stands in the way.</summary>
internal static class InterventionLiesWithinTheTrack
{
    public static Refusal? Check(PlannedIntervention intervention, DateOnly plannedStart, DateOnly plannedEnd) =>
        intervention.Start >= plannedStart && intervention.End <= plannedEnd
            ? null
            : new Refusal { Rule = nameof(InterventionLiesWithinTheTrack), Arguments = [intervention.Label, Written.Date(plannedStart), Written.Date(plannedEnd)] };
}
