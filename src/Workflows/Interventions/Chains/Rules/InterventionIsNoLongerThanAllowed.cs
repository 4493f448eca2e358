using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention takes no more weeks than the known rule of the catalogue allows. A notice: it never stands in the way.</summary>
internal static class InterventionIsNoLongerThanAllowed
{
    public static Refusal? Check(PlannedIntervention intervention)
    {
        var weeks = ((intervention.End.DayNumber - intervention.Start.DayNumber) / 7) + 1;
        return weeks > intervention.MaxWeeks
            ? new Refusal { Rule = nameof(InterventionIsNoLongerThanAllowed), Arguments = [intervention.Label, Written.Number(weeks), Written.Number(intervention.MaxWeeks.Value)] }
            : null;
    }
}
