using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention lies outside the breaks in its provider's calendar (DOMAIN 5.3). A notice: it never stands in the way.</summary>
internal static class ProviderIsOpen
{
    public static IEnumerable<Refusal> Check(PlannedIntervention intervention, IEnumerable<ProviderPeriod> periods) => periods
        .Where(period => period.Kind is ProviderPeriodKind.Break && period.StartsOn <= intervention.End && period.EndsOn >= intervention.Start)
        .Select(period => new Refusal { Rule = nameof(ProviderIsOpen), Arguments = [intervention.Label, period.Name, Written.Date(period.StartsOn), Written.Date(period.EndsOn)] });
}
