using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>There is still time to ask for an intervention before it starts. A notice: it never stands in the way.</summary>
internal static class LeadTimeIsLeft
{
    public static Refusal? Check(PlannedIntervention intervention, DateOnly today, WorkingDayCalendar calendar)
    {
        var earliest = calendar.AddWorkingDays(today, intervention.LeadTimeWorkingDays);
        return intervention.Start < today || intervention.Start >= earliest
            ? null
            : new Refusal { Rule = nameof(LeadTimeIsLeft), Arguments = [intervention.Label, Written.Number(intervention.LeadTimeWorkingDays), Written.Date(earliest)] };
    }
}
