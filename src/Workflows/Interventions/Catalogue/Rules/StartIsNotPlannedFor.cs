using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A start that a chain is bound to is not taken away.</summary>
internal static class StartIsNotPlannedFor
{
    public static Refusal? Check(CatalogueStart start, bool stays, bool isPlannedFor) =>
        stays || !isPlannedFor ? null : new Refusal { Rule = nameof(StartIsNotPlannedFor), Field = "starter", Arguments = [Written.Date(start.StartsOn)] };
}
