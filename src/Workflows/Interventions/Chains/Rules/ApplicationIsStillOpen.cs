using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>The last day to apply to the start that an intervention is bound to has not passed. A notice: it never stands in the way.</summary>
internal static class ApplicationIsStillOpen
{
    public static Refusal? Check(PlannedIntervention intervention, DateOnly today) =>
        intervention.ApplyBy < today && intervention.Start >= today
            ? new Refusal { Rule = nameof(ApplicationIsStillOpen), Arguments = [intervention.Label, Written.Date(intervention.ApplyBy.Value)] }
            : null;
}
