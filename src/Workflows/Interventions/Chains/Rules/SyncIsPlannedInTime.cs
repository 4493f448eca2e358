using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>All parties meet at least 15 working days before each transition (PLAN-27). A notice: it never stands in the way.</summary>
internal static class SyncIsPlannedInTime
{
    /// <summary>Working days before the transition.</summary>
    public const int DaysBefore = 15;

    public static Refusal? Check(PlannedRelation relation, PlannedIntervention earlier, PlannedIntervention later, WorkingDayCalendar calendar)
    {
        if (relation.Kind is not ChainRelation.Follows || !earlier.IsOccupying || !later.IsOccupying)
        {
            return null;
        }

        var latest = calendar.AddWorkingDays(later.Start, -DaysBefore);
        return relation.SyncOn is { } day && day <= latest
            ? null
            : new Refusal { Rule = nameof(SyncIsPlannedInTime), Arguments = [earlier.Label, later.Label, Written.Date(latest)] };
    }
}
