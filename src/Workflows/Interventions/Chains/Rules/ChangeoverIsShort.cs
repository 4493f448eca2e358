using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>Between what ends and what follows there are no more working days than the relation allows. A notice: it never stands in the way.</summary>
internal static class ChangeoverIsShort
{
    public static Refusal? Check(PlannedRelation relation, PlannedIntervention earlier, PlannedIntervention later, WorkingDayCalendar calendar)
    {
        if (relation.Kind is not ChainRelation.Follows || later.Start <= earlier.End.AddDays(1))
        {
            return null;
        }

        var days = calendar.WorkingDaysBetween(earlier.End.AddDays(1), later.Start.AddDays(-1));
        return days > relation.MaxChangeoverWorkingDays
            ? new Refusal { Rule = nameof(ChangeoverIsShort), Arguments = [earlier.Label, later.Label, Written.Number(days), Written.Number(relation.MaxChangeoverWorkingDays)] }
            : null;
    }
}
