using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>An intervention has at most one start a day.</summary>
internal static class StartIsNamedOnce
{
    public static IEnumerable<Refusal> Check(IEnumerable<DateOnly> starts) => starts
        .GroupBy(day => day)
        .Where(group => group.Count() > 1)
        .Select(group => new Refusal { Rule = nameof(StartIsNamedOnce), Field = "starter", Arguments = [Written.Date(group.Key)] });
}
