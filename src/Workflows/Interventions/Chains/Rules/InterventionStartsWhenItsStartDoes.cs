using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention starts on the day of the start that it is bound to. A notice: it never stands in the way.</summary>
internal static class InterventionStartsWhenItsStartDoes
{
    public static Refusal? Check(PlannedIntervention intervention) =>
        intervention.StartsOn is { } day && day != intervention.Start
            ? new Refusal { Rule = nameof(InterventionStartsWhenItsStartDoes), Arguments = [intervention.Label, Written.Date(day)] }
            : null;
}
